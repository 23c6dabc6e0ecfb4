using System.Collections.Immutable;

namespace Glabella.Planning.Checks;

/// <summary>What every rule of a kind has in common.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Bound">On which side of its limit it is kept.</param>
/// <param name="Unit">Unit of the limit; null where it has none or names its product.</param>
/// <param name="Limits">What the limit may be; null where there is none.</param>
/// <param name="Needs">What a rule of this kind must name.</param>
/// <param name="Allows">What it may name besides.</param>
public sealed record RuleShape(RuleKind Kind, LimitBound Bound, string? Unit, NumberRange? Limits, RuleScope Needs, RuleScope Allows)
{
    private const RuleScope Place = RuleScope.Area | RuleScope.Muscle | RuleScope.Side;
    private static readonly NumberRange Times = new(0.1m, 10m, 3);
    private static readonly NumberRange Units = new(0.01m, 2000m, 2);
    private static readonly NumberRange Millimetres = new(0.1m, 100m, 2);

    /// <summary>The kinds that a clinic makes rules of; the others compare with the label or the anatomy and ship with Glabella.</summary>
    public static ImmutableArray<RuleKind> ForClinics { get; } =
    [
        RuleKind.UnitsAtSite, RuleKind.UnitsInArea, RuleKind.UnitsInMuscle, RuleKind.UnitsInSession, RuleKind.SitesAtMost,
        RuleKind.VolumeInSession, RuleKind.DistanceBetween, RuleKind.DaysSinceLast, RuleKind.AreaNotOffered, RuleKind.SecondLook,
    ];

    /// <summary>Whether the limit is in Units of the one product that the rule names.</summary>
    public bool IsInUnits => Kind is RuleKind.UnitsAtSite or RuleKind.UnitsInArea or RuleKind.UnitsInMuscle or RuleKind.UnitsInSession;

    /// <summary>Whether it can only be held against a face.</summary>
    public bool NeedsFace => Kind is RuleKind.OnFace or RuleKind.OverMuscle or RuleKind.MuscleNamed or RuleKind.DistanceFrom or RuleKind.HeightAbove or RuleKind.DangerZone;

    /// <summary>Whether it is about where a site lies.</summary>
    public bool IsAboutPlace => NeedsFace || Kind == RuleKind.DistanceBetween;

    /// <summary>The shape of a kind.</summary>
    public static RuleShape Of(RuleKind kind) => kind switch
    {
        RuleKind.SitesPresent => new(kind, LimitBound.AtLeast, "sites", new NumberRange(1, 200, 0), RuleScope.None, RuleScope.None),
        RuleKind.UnitsPositive => new(kind, LimitBound.AtLeast, "U", new NumberRange(0, 0, 0), RuleScope.None, RuleScope.None),
        RuleKind.UnitsPerSite => new(kind, LimitBound.AtMost, "times the label's dose a site", Times, RuleScope.None, RuleScope.Product),
        RuleKind.UnitsPerArea => new(kind, LimitBound.AtMost, "times the label's dose for the area", Times, RuleScope.None, RuleScope.Product),
        RuleKind.UnitsPerSession or RuleKind.UnitsMaximum => new(kind, LimitBound.AtMost, "times the label's dose for all areas", Times, RuleScope.None, RuleScope.Product),
        RuleKind.VolumePerSite => new(kind, LimitBound.AtMost, "times the label's volume a site", Times, RuleScope.None, RuleScope.Product),
        RuleKind.Interval => new(kind, LimitBound.None, "d", null, RuleScope.None, RuleScope.Product),
        RuleKind.UnitsOverInterval or RuleKind.OtherProductBefore => new(kind, LimitBound.AtLeast, "d", new NumberRange(1, 730, 0), RuleScope.None, RuleScope.Product),
        RuleKind.OnFace or RuleKind.OverMuscle => new(kind, LimitBound.AtMost, "mm", Millimetres, RuleScope.None, RuleScope.None),
        RuleKind.DistanceFrom => new(kind, LimitBound.AtLeast, "mm", Millimetres, RuleScope.Landmark | RuleScope.Message, RuleScope.Product | Place),
        RuleKind.HeightAbove => new(kind, LimitBound.AtLeast, "mm", new NumberRange(-100, 100, 2), RuleScope.Landmark | RuleScope.Message, RuleScope.Product | Place),
        RuleKind.DangerZone => new(kind, LimitBound.None, null, null, RuleScope.Zones, RuleScope.Product | Place),
        RuleKind.UnitsAtSite => new(kind, LimitBound.AtMost, null, Units, RuleScope.Product, Place | RuleScope.Message),
        RuleKind.UnitsInArea => new(kind, LimitBound.AtMost, null, Units, RuleScope.Product | RuleScope.Area, RuleScope.Side | RuleScope.Message),
        RuleKind.UnitsInMuscle => new(kind, LimitBound.AtMost, null, Units, RuleScope.Product | RuleScope.Muscle, RuleScope.Side | RuleScope.Message),
        RuleKind.UnitsInSession => new(kind, LimitBound.AtMost, null, Units, RuleScope.Product, RuleScope.Message),
        RuleKind.SitesAtMost => new(kind, LimitBound.AtMost, "sites", new NumberRange(1, 200, 0), RuleScope.None, RuleScope.Product | Place | RuleScope.Message),
        RuleKind.VolumeInSession => new(kind, LimitBound.AtMost, "mL", new NumberRange(0.01m, 50m, 2), RuleScope.None, RuleScope.Product | RuleScope.Message),
        RuleKind.DistanceBetween => new(kind, LimitBound.AtLeast, "mm", Millimetres, RuleScope.None, RuleScope.Product | Place | RuleScope.Message),
        RuleKind.DaysSinceLast => new(kind, LimitBound.AtLeast, "d", new NumberRange(1, 730, 0), RuleScope.Product, RuleScope.Message),
        RuleKind.AreaNotOffered => new(kind, LimitBound.None, null, null, RuleScope.Area, RuleScope.Product | RuleScope.Message),
        RuleKind.SecondLook => new(kind, LimitBound.None, null, null, RuleScope.Message, RuleScope.Product | Place),
        _ => new(kind, LimitBound.None, null, null, RuleScope.None, RuleScope.Product),
    };

    /// <summary>The unit of a limit, with its product where it is in Units: "U onabotulinumtoxinA".</summary>
    public string? UnitFor(string? product) => IsInUnits ? $"U {product}" : Unit;

    /// <summary>Whether a rule of this kind takes a part of the scope.</summary>
    public bool Takes(RuleScope part) => ((Needs | Allows) & part) != 0;

    /// <summary>Whether a limit is looser than another.</summary>
    public bool IsLooser(double limit, double than) => Bound switch
    {
        LimitBound.AtMost => limit > than,
        LimitBound.AtLeast => limit < than,
        _ => false,
    };
}
