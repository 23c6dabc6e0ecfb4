using Glabella.App.Web.Sketches;
using Glabella.Clinic.Treatments;
using Glabella.Planning;

namespace Glabella.App.Web.Treatments;

/// <summary>One planned site and what became of it.</summary>
/// <param name="Number">As drawn on the face; a mirrored pair shares it.</param>
/// <param name="Given">Null when nothing was injected here.</param>
/// <param name="Skipped">Null when it was not left out; an injection counts more.</param>
public sealed record CourseSite(string Number, PlannedInjection Planned, Injection? Given, SkippedSite? Skipped)
{
    /// <summary>For example "2 R".</summary>
    public string Label => SiteWords.Label(Number, Planned.Side);

    public string Id => Planned.Id;

    public bool IsOpen => Given is null && Skipped is null;

    public SketchSiteState State => this switch
    {
        { Given.WasGiven: false } => SketchSiteState.Skipped,
        { Given: { } given } when given.DeviationReason is not null || given.CorrectedUnits != Planned.Dose.Units => SketchSiteState.Changed,
        { Given: not null } => SketchSiteState.Given,
        { Skipped: not null } => SketchSiteState.Skipped,
        _ => SketchSiteState.Planned,
    };
}
