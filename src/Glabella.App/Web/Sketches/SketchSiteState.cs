namespace Glabella.App.Web.Sketches;

/// <summary>How a site stands at the moment.</summary>
public enum SketchSiteState
{
    Planned,
    Next,
    Given,
    Changed,
    Skipped,
}
