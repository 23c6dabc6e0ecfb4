using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>What a plan file says.</summary>
/// <param name="Face">The face it is meant for; null where the record knows it.</param>
/// <param name="Product">The one product.</param>
/// <param name="Reconstitution">How its vial is made up.</param>
/// <param name="Sites">Injections given one by one.</param>
/// <param name="Protocols">Ids of protocols to be fitted to the face besides.</param>
/// <param name="Baseline">Severity before treatment by line id; lines left out take the defaults of the age.</param>
/// <param name="PlannedOn">The day meant for the treatment; null when not said.</param>
/// <param name="LastTreatedOn">The day of the last treatment with any botulinum toxin; null when none or unknown.</param>
public sealed record PlanFileContent(
    PlanFileFace? Face,
    ToxinProduct Product,
    Reconstitution Reconstitution,
    ImmutableArray<PlannedInjection> Sites,
    ImmutableArray<Protocol> Protocols,
    ImmutableDictionary<string, LineGrades> Baseline,
    DateOnly? PlannedOn,
    DateOnly? LastTreatedOn)
{
    /// <summary>The plan of the sites that were given one by one; what the protocols add needs a face.</summary>
    public TreatmentPlan ToPlan() => new(Product, Reconstitution, Sites);

    /// <summary>The whole plan on a face: the sites given, and those of the protocols.</summary>
    /// <exception cref="ArgumentException">A site has the id of a protocol's.</exception>
    public TreatmentPlan ToPlan(FaceAtlas atlas) =>
        new(Product, Reconstitution, [.. Sites, .. Protocols.SelectMany(p => Planning.Protocols.Fit(p, atlas, Product))]);

    /// <summary>The dates for the interval, when both are given.</summary>
    public TreatmentDates? Dates => PlannedOn is { } planned && LastTreatedOn is { } last ? new(planned, last) : null;
}
