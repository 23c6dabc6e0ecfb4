namespace Glabella.Trials;

/// <summary>Who takes part.</summary>
/// <param name="Women">Share of women, 0 to 1.</param>
/// <param name="MinAge">Years.</param>
/// <param name="MaxAge">Years.</param>
/// <param name="Baseline">Mix of grades before treatment; null for the model's own.</param>
public sealed record TrialPopulation(double Women, int MinAge, int MaxAge, BaselineMix? Baseline)
{
    /// <summary>What a protocol leaves out: nine women in ten, 18 to 75 years, as in the pivotal trials.</summary>
    public static TrialPopulation Default { get; } = new(0.9, 18, 75, null);
}
