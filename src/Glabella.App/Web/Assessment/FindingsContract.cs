using System.Text.Json;
using Glabella.App.Web.Plans;

namespace Glabella.App.Web.Assessment;

// The JSON of the findings on a face, record for interface the same as client/src/findings-contract.ts.
// The findings themselves are the text that the record keeps: data/schemas/glabella.face-findings.1.json.

/// <param name="Revision">0 when nothing was found yet.</param>
/// <param name="By">Who recorded this revision; null when nothing was found yet.</param>
internal sealed record FindingsState(int Revision, string? By, DateTimeOffset? At, FaceFindingsJson Findings);

/// <param name="BaseRevision">The revision the change was made from.</param>
/// <param name="Findings">A <see cref="FaceFindingsJson"/>, read with its problems named.</param>
internal sealed record FindingsRequest(int BaseRevision, JsonElement Findings);

/// <param name="SkinType">"I" to "VI" after Fitzpatrick.</param>
internal sealed record FaceFindingsJson(
    string Schema,
    string? SkinType,
    IReadOnlyList<FoundGrade> Grades,
    IReadOnlyList<FoundStrength> Strengths,
    IReadOnlyList<FoundCrease> Creases);

internal sealed record FoundGrade(string Line, SideName Side, double AtContraction, double AtRest);

internal sealed record FoundStrength(string Muscle, SideName Side, double Factor, string Origin);

/// <param name="Change">"added", "changed" or "removed".</param>
internal sealed record FoundCrease(
    string Id, string Line, SideName Side, string Change, IReadOnlyList<double[]> PointsMm, double AtRest, double Gain);
