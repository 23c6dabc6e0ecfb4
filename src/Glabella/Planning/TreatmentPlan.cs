using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>What is proposed: one product, how it is made up, and every injection.</summary>
/// <remarks>A value: two plans with the same content are equal. A plan may be a draft (no sites, 0 U at one): whether it may be signed is for the checks.</remarks>
public sealed record TreatmentPlan
{
    /// <param name="product">The one product of the plan.</param>
    /// <param name="reconstitution">How its vial is made up.</param>
    /// <param name="injections">Each with its own id, all in the plan's product.</param>
    /// <exception cref="ProductMismatchException">The vial or an injection is of another product.</exception>
    /// <exception cref="ArgumentException">Two injections have the same id.</exception>
    public TreatmentPlan(ToxinProduct product, Reconstitution reconstitution, ImmutableArray<PlannedInjection> injections)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(reconstitution);
        Require(product, reconstitution.Vial.Product);
        var sites = injections.IsDefault ? [] : injections;
        foreach (var injection in sites)
        {
            Require(product, injection.Dose.Product);
        }

        if (sites.Select(i => i.Id).Distinct(StringComparer.Ordinal).Count() != sites.Length)
        {
            throw new ArgumentException("Two injections have the same id.", nameof(injections));
        }

        (Product, Reconstitution, Injections) = (product, reconstitution, sites);
    }

    /// <summary>The one product of the plan.</summary>
    public ToxinProduct Product { get; }

    /// <summary>How its vial is made up.</summary>
    public Reconstitution Reconstitution { get; }

    /// <summary>Every injection, in the order of the plan.</summary>
    public ImmutableArray<PlannedInjection> Injections { get; }

    /// <summary>The sum of all injections.</summary>
    public Dose TotalDose => Injections.Aggregate(Dose.Zero(Product), (sum, i) => sum + i.Dose);

    /// <summary>The volume of all injections.</summary>
    public Millilitres TotalVolume => VolumeOf(TotalDose);

    /// <summary>The same plan with other injections.</summary>
    public TreatmentPlan With(ImmutableArray<PlannedInjection> injections) => new(Product, Reconstitution, injections);

    /// <summary>The volume that holds a dose at this plan's dilution.</summary>
    public Millilitres VolumeOf(Dose dose) => new((double)Reconstitution.VolumeMl(dose));

    /// <inheritdoc/>
    public bool Equals(TreatmentPlan? other) => other is not null
        && Product == other.Product
        && Reconstitution == other.Reconstitution
        && Injections.SequenceEqual(other.Injections);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Injections.Aggregate(HashCode.Combine(Product, Reconstitution), HashCode.Combine);

    private static void Require(ToxinProduct expected, ToxinProduct actual)
    {
        if (expected != actual)
        {
            throw new ProductMismatchException(expected, actual);
        }
    }
}
