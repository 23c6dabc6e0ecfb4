using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A number of an atlas file with its origin.</summary>
/// <param name="Value">The value in the unit its name says.</param>
/// <param name="Uncertainty">One standard deviation, or null when unknown.</param>
/// <param name="Origin">Publication with how it was read, or "assumed: reason".</param>
/// <param name="Along">How it changes along a muscle's course, whose mean is <paramref name="Value"/>; null where one number must do.</param>
internal sealed record SourcedNumber(double Value, double? Uncertainty, string Origin, ProfilePoint[]? Along = null)
{
    public MuscleProfile ToProfile() => new(Value, Uncertainty, Origin, Along ?? []);

    public Parameter ToParameter(string key, string unit) => new(key, Value, unit, Uncertainty, Origin);
}
