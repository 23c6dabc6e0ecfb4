using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>When a plan is to be carried out, and when the patient was last treated.</summary>
/// <param name="PlannedOn">The day meant for the treatment.</param>
/// <param name="LastTreatedOn">The day of the last treatment with any botulinum toxin.</param>
public sealed record TreatmentDates(DateOnly PlannedOn, DateOnly LastTreatedOn)
{
    /// <summary>What was given before, day by day and product by product, as far back as anyone knows.</summary>
    public ImmutableArray<EarlierDose> Earlier { get; init; } = [];
}

/// <summary>What a patient was given on one day, of one product.</summary>
/// <param name="Dose">In all.</param>
/// <param name="On">The day.</param>
public sealed record EarlierDose(Dose Dose, DateOnly On);
