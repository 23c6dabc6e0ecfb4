using Glabella.Quantities;

namespace Glabella.App.Web.Sketches;

/// <summary>One site as drawn: its number on the picture and its title for whoever cannot see it.</summary>
public sealed record SketchSite(string Number, string Title, FacePoint Point, SketchSiteState State = SketchSiteState.Planned);
