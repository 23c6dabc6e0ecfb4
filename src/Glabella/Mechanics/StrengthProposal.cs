using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>What the expression pictures of a sitting say about a person's muscles.</summary>
/// <param name="Movements">Each movement measured, right and left.</param>
/// <param name="Strengths">Each muscle that makes one of these movements.</param>
/// <param name="Remarks">What was left out or needs a look, in words.</param>
public sealed record StrengthProposal(
    IReadOnlyList<MovementReading> Movements, IReadOnlyList<ProposedStrength> Strengths, IReadOnlyList<string> Remarks);

/// <summary>A strength with its error.</summary>
/// <param name="Muscle">Muscle id.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Factor">As a factor of the reference.</param>
/// <param name="Error">One standard deviation of the factor.</param>
/// <param name="Movement">Id of the movement that says most about it.</param>
/// <param name="Origin">Where it comes from, in words.</param>
public sealed record ProposedStrength(string Muscle, Side Side, double Factor, double Error, string Movement, string Origin);
