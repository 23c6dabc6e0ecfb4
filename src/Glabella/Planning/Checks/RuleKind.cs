namespace Glabella.Planning.Checks;

/// <summary>The comparisons a rule can ask for.</summary>
public enum RuleKind
{
    /// <summary>The plan has at least so many sites.</summary>
    SitesPresent,

    /// <summary>The dose of a site is above the limit.</summary>
    UnitsPositive,

    /// <summary>The dose of a site, in label doses a site, is at most the limit.</summary>
    UnitsPerSite,

    /// <summary>The dose of an area, in label doses for it, is at most the limit.</summary>
    UnitsPerArea,

    /// <summary>The dose of the plan, in label doses for all areas, is at most the limit.</summary>
    UnitsPerSession,

    /// <summary>The dose of the plan is at most the label's maximum.</summary>
    UnitsMaximum,

    /// <summary>The dilution is one of the label's.</summary>
    Dilution,

    /// <summary>The volume of a site, in label volumes, is at most the limit.</summary>
    VolumePerSite,

    /// <summary>The label names the area.</summary>
    OffLabel,

    /// <summary>An area is treated with the one the label wants treated too.</summary>
    TreatTogether,

    /// <summary>The last treatment is at least the label's interval ago.</summary>
    Interval,

    /// <summary>What was given of the product in so many days, with the plan, is at most the label's maximum.</summary>
    UnitsOverInterval,

    /// <summary>No other product was given in so many days.</summary>
    OtherProductBefore,

    /// <summary>A site lies on the skin.</summary>
    OnFace,

    /// <summary>A site lies over a muscle.</summary>
    OverMuscle,

    /// <summary>A site names the muscle that it lies over.</summary>
    MuscleNamed,

    /// <summary>A site is at least so far from a landmark.</summary>
    DistanceFrom,

    /// <summary>A site is at least so far above a landmark.</summary>
    HeightAbove,

    /// <summary>A site lies in no danger zone.</summary>
    DangerZone,

    /// <summary>The Units of one product at a site are at most the limit.</summary>
    UnitsAtSite,

    /// <summary>The Units of one product in an area are at most the limit.</summary>
    UnitsInArea,

    /// <summary>The Units of one product in a muscle are at most the limit.</summary>
    UnitsInMuscle,

    /// <summary>The Units of one product in a session are at most the limit.</summary>
    UnitsInSession,

    /// <summary>There are at most so many sites.</summary>
    SitesAtMost,

    /// <summary>The volume of a session is at most the limit.</summary>
    VolumeInSession,

    /// <summary>Two sites are at least so far apart.</summary>
    DistanceBetween,

    /// <summary>The last treatment is at least so many days before one with the named product.</summary>
    DaysSinceLast,

    /// <summary>The area is not treated here.</summary>
    AreaNotOffered,

    /// <summary>Someone looks again, whatever the figures.</summary>
    SecondLook,
}
