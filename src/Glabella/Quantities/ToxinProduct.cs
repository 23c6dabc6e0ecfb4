namespace Glabella.Quantities;

/// <summary>One marketed botulinum toxin product. Two products are the same when their non-proprietary names are.</summary>
/// <param name="Nonproprietary">The non-proprietary name, for example "onabotulinumtoxinA": the identity.</param>
/// <param name="Brand">The brand name shown to clinicians, for example "Botox Cosmetic".</param>
public sealed record ToxinProduct(string Nonproprietary, string Brand)
{
    /// <inheritdoc/>
    public bool Equals(ToxinProduct? other) => other is not null && Nonproprietary == other.Nonproprietary;

    /// <inheritdoc/>
    public override int GetHashCode() => Nonproprietary.GetHashCode(StringComparison.Ordinal);
}
