namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>Something a wish speaks of, as a smooth function of the weakness of groups of endplates, in every scenario.</summary>
internal abstract class Quantity
{
    /// <summary>Fills its value in every scenario.</summary>
    /// <param name="weakness">Group by group, scenario by scenario.</param>
    /// <param name="values">One a scenario.</param>
    public abstract void Values(ReadOnlySpan<float> weakness, Span<float> values);

    /// <summary>Adds ∂F/∂W, given ∂F/∂(this) in every scenario.</summary>
    /// <param name="weakness">As for <see cref="Values"/>.</param>
    /// <param name="slopes">∂F/∂(this), one a scenario.</param>
    /// <param name="gradient">As <paramref name="weakness"/>; added to.</param>
    public abstract void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient);
}
