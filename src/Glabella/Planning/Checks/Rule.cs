using System.Collections.Immutable;

namespace Glabella.Planning.Checks;

/// <summary>One rule of <c>data/rules</c>: what is compared with which limit, and where the limit comes from.</summary>
/// <param name="Id">Stable, in kebab case.</param>
/// <param name="Kind">Which comparison it is.</param>
/// <param name="Severity">What a finding asks of the physician.</param>
/// <param name="Source">Where the limit comes from.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="Limit">The limit; null where the label of the product holds it.</param>
/// <param name="Unit">Unit of the limit.</param>
/// <param name="Muscle">Only sites of this muscle; null for all.</param>
/// <param name="Landmark">Measured from this landmark of the site's side.</param>
/// <param name="LateralTo">Only sites lateral to this landmark…</param>
/// <param name="LateralToMm">…by at least this much.</param>
/// <param name="Zones">Ids of the danger zones it looks at; the others are held by a distance.</param>
/// <param name="Message">The sentence of a finding.</param>
public sealed record Rule(
    string Id,
    RuleKind Kind,
    FindingSeverity Severity,
    string Source,
    ReadStatus Status,
    double? Limit = null,
    string? Unit = null,
    string? Muscle = null,
    string? Landmark = null,
    string? LateralTo = null,
    double LateralToMm = 0,
    ImmutableArray<string> Zones = default,
    string? Message = null)
{
    /// <summary>The rules that ship with this build.</summary>
    public static IReadOnlyList<Rule> All { get; } = ReferenceData.Read<Rule[]>("rules/checks.json");
}
