namespace Glabella.Planning;

/// <summary>The questions a rule of the model's range can ask; each knows which figures it concerns.</summary>
public enum ModelRangeKind
{
    /// <summary>The Units of an area lie within the limit times those studied.</summary>
    AreaDose,

    /// <summary>The Units of each site of an area do.</summary>
    SiteDose,

    /// <summary>A trial of the product in the area was set beside the model.</summary>
    AreaUntested,

    /// <summary>The area is treated with the one that its trials treated too.</summary>
    AreaAlone,

    /// <summary>What else is to be known of the trials of an area.</summary>
    AreaCaveat,

    /// <summary>The day lies within the follow-up of the trials.</summary>
    FollowUp,

    /// <summary>A muscle or line changes by more than the limit though it is not treated itself.</summary>
    SpreadOnly,

    /// <summary>A muscle has a response of its own.</summary>
    MuscleUncalibrated,

    /// <summary>No site takes more than the limit, mL.</summary>
    Volume,

    /// <summary>No site lies farther from the layer of its muscle than the limit, mm.</summary>
    Depth,

    /// <summary>The patient's age is one that trials enrolled.</summary>
    Age,

    /// <summary>The face is a woman's.</summary>
    Men,

    /// <summary>The size of the face is known to the limit, per cent.</summary>
    FaceScale,

    /// <summary>A line was graded by somebody.</summary>
    GradeAssumed,

    /// <summary>Of every line at rest.</summary>
    RestLines,

    /// <summary>Of every movement.</summary>
    MovementSize,

    /// <summary>Of the brow at rest.</summary>
    BrowPosition,

    /// <summary>Of every risk.</summary>
    RiskSize,

    /// <summary>The label has a pattern for every area of the pattern that a risk is measured against.</summary>
    RiskPattern,

    /// <summary>The product is the one whose reports a risk was calibrated on.</summary>
    RiskProduct,
}
