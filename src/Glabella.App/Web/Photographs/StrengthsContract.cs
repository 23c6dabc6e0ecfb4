using Glabella.App.Web.Plans;

namespace Glabella.App.Web.Photographs;

// The JSON of proposed muscle strengths, record for interface the same as client/src/strengths-contract.ts.

/// <param name="Movements">What was measured, right and left.</param>
/// <param name="Strengths">What follows for the muscles; to be accepted as findings.</param>
/// <param name="Remarks">What was left out or needs a look.</param>
internal sealed record StrengthsFound(
    IReadOnlyList<MovementFound> Movements, IReadOnlyList<StrengthFound> Strengths, IReadOnlyList<string> Remarks);

/// <param name="MeasuredMm">As read from the picture.</param>
/// <param name="CorrectedMm">For what the landmarker misses.</param>
/// <param name="ErrorMm">One standard deviation of the corrected size, scale included.</param>
/// <param name="ReferenceMm">The same movement of this face with muscles of reference strength.</param>
internal sealed record MovementFound(string Id, string Name, SideName Side, double MeasuredMm, double CorrectedMm, double ErrorMm, double ReferenceMm);

/// <param name="Factor">Times the reference strength.</param>
/// <param name="Error">One standard deviation of the factor.</param>
/// <param name="Movement">Id of the movement that says most about it.</param>
internal sealed record StrengthFound(string Muscle, SideName Side, double Factor, double Error, string Movement, string Origin);
