using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>A published figure of healthy people for one measure.</summary>
/// <param name="Measure">Id of the measure, or "symmetry-movement" for the symmetry score.</param>
/// <param name="Mean">Mean; null when only a range was published.</param>
/// <param name="Sd">Standard deviation between people; null when not published.</param>
/// <param name="Low">Lower end of the published range, or null.</param>
/// <param name="High">Upper end of the published range, or null.</param>
/// <param name="Sex">Whom it is about; null for both.</param>
/// <param name="AgeFrom">Youngest, years; null when not stated.</param>
/// <param name="AgeTo">Up to this age, years, not including it; null when not stated.</param>
/// <param name="Population">Who was measured, and how.</param>
/// <param name="Note">How it differs from our measure, or null.</param>
/// <param name="Source">Publication.</param>
/// <param name="Read">"seen" when the number was read in the source or its abstract, "recalled" when not.</param>
public sealed record Norm(
    string Measure,
    double? Mean,
    double? Sd,
    double? Low,
    double? High,
    Sex? Sex,
    int? AgeFrom,
    int? AgeTo,
    string Population,
    string? Note,
    string Source,
    string Read)
{
    private static readonly Lazy<IReadOnlyList<Norm>> Loaded = new(() => ReferenceData.Read<Norm[]>("measures/norms.json"));

    /// <summary>All norms.</summary>
    public static IReadOnlyList<Norm> All => Loaded.Value;

    /// <summary>Norms of a measure for a person; those that name another sex or age are left out. Empty when none was found.</summary>
    public static IReadOnlyList<Norm> For(string measure, Sex? sex, int? age) =>
        [.. All.Where(n => n.Measure == measure && Fits(n.Sex, sex) && (age is null || ((n.AgeFrom ?? 0) <= age && age < (n.AgeTo ?? 200))))];

    /// <summary>Where 95 of 100 healthy people lie, or the published range; null when only a mean is known.</summary>
    public (double Low, double High)? Usual => (Mean, Sd, Low, High) switch
    {
        ({ } mean, { } sd, _, _) => (mean - (1.96 * sd), mean + (1.96 * sd)),
        (_, _, { } low, { } high) => (low, high),
        _ => null,
    };

    private static bool Fits(Sex? wanted, Sex? has) => wanted is null || has is null || wanted == has;
}
