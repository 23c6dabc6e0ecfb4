using Glabella.Clinic.Photographs;
using Glabella.Measurement;

namespace Glabella.App.Web.Measures;

/// <summary>One sitting of a patient with what was measured on its photographs; null measures without a picture at rest that has landmarks.</summary>
internal sealed record Sitting(ListPhotographs.Series Series, SittingMeasures? Measures)
{
    public static Sitting Of(ListPhotographs.Series series) => new(series, SittingMeasures.Compute([.. Usable(series).Select(Picture)]));

    /// <summary>The picture a measure was taken on.</summary>
    public ListPhotographs.Shown? PictureOf(string expression) => Usable(Series).LastOrDefault(shown => shown.Photograph.View == expression);

    /// <summary>Expressions that were photographed and measured, in the order of their views.</summary>
    public IReadOnlyList<PhotographView> Views => [.. PhotographView.All.Where(view => Measures?.Faces.ContainsKey(view.Id) == true)];

    private static IEnumerable<ListPhotographs.Shown> Usable(ListPhotographs.Series series) =>
        series.Photographs.Where(shown => shown.Landmarks is not null && Expressions.Contains(shown.Photograph.View));

    private static readonly HashSet<string> Expressions = [.. Measure.All.Select(measure => measure.Expression), "rest"];

    private static SittingPicture Picture(ListPhotographs.Shown shown) =>
        new(shown.Photograph.View, shown.Landmarks!.PointsPx, shown.RulerScale, shown.Landmarks.Frames, shown.Landmarks.JitterPx);
}
