namespace Glabella.Planning.Optimisation;

/// <summary>A site of a plan with its dose and its column.</summary>
/// <param name="Place">Where.</param>
/// <param name="Units">Of the product.</param>
/// <param name="Dose">Reference doses.</param>
/// <param name="Column">For its volume.</param>
internal sealed record PlacedSite(SitePlace Place, decimal Units, float Dose, SiteColumn Column)
{
    // Two of the same place and Units are the same site.
    public bool Equals(PlacedSite? other) => other is not null && ReferenceEquals(Place, other.Place) && Units == other.Units;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Place), Units);
}
