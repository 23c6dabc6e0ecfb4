using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>One rule: what is compared with which limit, where it holds, and where the limit comes from.</summary>
/// <param name="Id">Stable, in kebab case.</param>
/// <param name="Kind">Which comparison it is.</param>
/// <param name="Severity">What a finding asks of the physician.</param>
/// <param name="Source">Where the limit comes from.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record Rule(string Id, RuleKind Kind, FindingSeverity Severity, string Source, ReadStatus Status)
{
    /// <summary>1 for the first, one more with each change of this rule.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The limit; null where the label of the product holds it.</summary>
    public double? Limit { get; init; }

    /// <summary>Unit of the limit; a limit in Units names its product.</summary>
    public string? Unit { get; init; }

    /// <summary>Only plans of this product, by its non-proprietary name; null for all.</summary>
    public string? Product { get; init; }

    /// <summary>Only sites of this area; null for all.</summary>
    public string? Area { get; init; }

    /// <summary>Only sites of this muscle; null for all.</summary>
    public string? Muscle { get; init; }

    /// <summary>Only sites of this side of the patient; null for all.</summary>
    public Side? Side { get; init; }

    /// <summary>Measured from this landmark of the site's side.</summary>
    public string? Landmark { get; init; }

    /// <summary>Only sites lateral to this landmark…</summary>
    public string? LateralTo { get; init; }

    /// <summary>…by at least this much, mm.</summary>
    public double LateralToMm { get; init; }

    /// <summary>Ids of the danger zones it looks at; the others are held by a distance.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>The sentence of a finding, or what it adds to the figures.</summary>
    public string? Message { get; init; }

    /// <summary>Whose it is; the book says it, not the file.</summary>
    public RuleOrigin Origin { get; init; }

    /// <summary>The clinic's change to a shipped rule, already applied here; null when there is none.</summary>
    public RuleChange? Change { get; init; }

    /// <summary>Whether it is about a plan at all.</summary>
    internal bool Covers(TreatmentPlan plan) => Product is null || Product == plan.Product.Nonproprietary;

    /// <summary>Whether it is about a site.</summary>
    internal bool Covers(PlannedInjection site) =>
        (Area is null || Area == site.Area) && (Muscle is null || Muscle == site.Muscle) && (Side is null || Side == site.Side);
}
