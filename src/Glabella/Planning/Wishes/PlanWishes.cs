using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning.Wishes;

/// <summary>What a clinician wants of a plan: areas and style, what to soften and what to keep, what is fixed, whose hand gives it.</summary>
public sealed record PlanWishes
{
    /// <summary>Scenarios of a plan unless asked otherwise.</summary>
    public const int UsualScenarios = 112;

    /// <summary>Between soft and frozen unless asked otherwise.</summary>
    public const double UsualFirmness = 0.5;

    /// <param name="product">The one product.</param>
    /// <param name="reconstitution">How its vial is made up.</param>
    /// <param name="areas">The areas to be treated.</param>
    public PlanWishes(ToxinProduct product, Reconstitution reconstitution, ImmutableArray<string> areas)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(reconstitution);
        (Product, Reconstitution, Areas) = (product, reconstitution, areas);
    }

    /// <summary>The one product.</summary>
    public ToxinProduct Product { get; }

    /// <summary>How its vial is made up.</summary>
    public Reconstitution Reconstitution { get; }

    /// <summary>The areas to be treated.</summary>
    public ImmutableArray<string> Areas { get; init; }

    /// <summary>From 0, soft and moving, to 1, frozen: where the wishes of the style lie.</summary>
    public double Firmness { get; init; } = UsualFirmness;

    /// <summary>Wishes of the clinician's own; one about the same thing takes the place of the style's.</summary>
    public ImmutableArray<Wish> Wishes { get; init; } = [];

    /// <summary>Injections that stay as they are.</summary>
    public ImmutableArray<PlannedInjection> Fixed { get; init; } = [];

    /// <summary>Whose hand the plan is for.</summary>
    public Hand Hand { get; init; }

    /// <summary>Whether a site and its mirror image get the same dose.</summary>
    public bool Symmetric { get; init; } = true;

    /// <summary>Doses are multiples of this many Units of the product.</summary>
    public required decimal StepUnits { get; init; }

    /// <summary>The most Units at one site; null for the label's dose a site.</summary>
    public decimal? MostUnitsPerSite { get; init; }

    /// <summary>The most Units in all, fixed injections included; null for the label's of the areas.</summary>
    public decimal? MostUnits { get; init; }

    /// <summary>The most needle sticks, fixed injections included; null for as many as pay.</summary>
    public int? MostSites { get; init; }

    /// <summary>How many circumstances the plan must hold under.</summary>
    public int Scenarios { get; init; } = UsualScenarios;

    /// <summary>The same seed gives the same plan.</summary>
    public ulong Seed { get; init; } = 1;
}
