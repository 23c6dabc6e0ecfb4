namespace Glabella.Planning;

/// <summary>What a label says about one area of the face, in the product's own Units.</summary>
/// <param name="Area">Area id, for example "glabellar-lines".</param>
/// <param name="TotalUnits">Units for the whole area.</param>
/// <param name="Sites">Number of injection sites.</param>
/// <param name="UnitsPerSite">Units at one site.</param>
/// <param name="MillilitresPerSite">Volume at one site, mL.</param>
/// <param name="TreatTogetherWith">Another area that the label wants treated with it; null when none.</param>
/// <param name="RetreatmentDays">The shortest interval where it differs from the label's; null otherwise.</param>
/// <param name="Brand">The brand whose label it is, where the product is sold under two; null for the product's own.</param>
/// <param name="Purpose">Whether it treats appearance or illness.</param>
/// <param name="Note">What a reader should know besides; null when nothing.</param>
public sealed record LabelIndication(
    string Area,
    SourcedValue TotalUnits,
    SourcedValue Sites,
    SourcedValue UnitsPerSite,
    SourcedValue MillilitresPerSite,
    string? TreatTogetherWith = null,
    SourcedValue? RetreatmentDays = null,
    string? Brand = null,
    TreatmentPurpose Purpose = TreatmentPurpose.Cosmetic,
    string? Note = null);
