using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>Everything measured on the photographs of one sitting.</summary>
/// <remarks>
/// <para>Error of a figure v, one standard deviation: √((v·s)² + e² + 2·(j·m)²/f) with s the error of the scale, e that of the landmarker (bias and
/// scatter, <see cref="LandmarkerError"/>), j the jitter between frames in px, m the millimetres of a pixel, f the frames averaged. A difference
/// between the sides shares the scale, so s acts on the difference alone, and most of the bias falls out. Errors count as independent.</para>
/// <para>Valid for frontal pictures within 15° and lids, brows and lips that hair or beard does not cover. Limits: docs/model/measures.md.</para>
/// </remarks>
public sealed class SittingMeasures
{
    private SittingMeasures(MeasuredFace rest, IReadOnlyDictionary<string, MeasuredFace> faces, IReadOnlyList<MeasureRow> rows) =>
        (Rest, Faces, Rows, Score) = (rest, faces, rows, SymmetryScore.Of(rows));

    /// <summary>The face at rest.</summary>
    public MeasuredFace Rest { get; }

    /// <summary>The face in each expression that was photographed, rest included, by the expression's id.</summary>
    public IReadOnlyDictionary<string, MeasuredFace> Faces { get; }

    /// <summary>What could be measured, in the order of <see cref="Measure.All"/>.</summary>
    public IReadOnlyList<MeasureRow> Rows { get; }

    /// <summary>All of it in one number.</summary>
    public SymmetryScore Score { get; }

    /// <summary>Measures a sitting; null without a picture at rest, to which everything else is compared.</summary>
    /// <param name="pictures">The newest picture of each expression counts.</param>
    public static SittingMeasures? Compute(IReadOnlyList<SittingPicture> pictures) => Compute(pictures, LandmarkerError.Of);

    /// <summary>The same with other figures for the landmarker's error, as the study that finds them needs.</summary>
    /// <param name="pictures">The newest picture of each expression counts.</param>
    /// <param name="errorOf">The landmarker's error of each measure.</param>
    public static SittingMeasures? Compute(IReadOnlyList<SittingPicture> pictures, Func<Measure, LandmarkerError> errorOf)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(errorOf);
        if (pictures.LastOrDefault(p => p.Expression == "rest") is not { } restPicture)
        {
            return null;
        }

        var rest = MeasuredFace.AtRest(restPicture.Landmarks, restPicture.Scale);
        var faces = new Dictionary<string, MeasuredFace> { ["rest"] = rest };
        foreach (var picture in pictures.Where(p => p.Expression != "rest"))
        {
            faces[picture.Expression] = MeasuredFace.Moved(picture.Landmarks, rest);
        }

        var jitter = pictures.ToLookup(p => p.Expression).ToDictionary(same => same.Key, same => JitterMm(same.Last(), rest));
        return new(rest, faces, [.. Measure.All.Where(m => faces.ContainsKey(m.Expression)).Select(m => Row(m, rest, faces[m.Expression], jitter, errorOf(m)))]);
    }

    private static MeasureRow Row(Measure measure, MeasuredFace rest, MeasuredFace face, Dictionary<string, double> jitter, LandmarkerError known)
    {
        var shake = measure.IsAngle ? 0 : Math.Sqrt(2) * (measure.IsMovement ? Root(jitter["rest"], jitter[measure.Expression]) : jitter["rest"]);
        MeasuredFigure Figure(double value, double error) => new(value, Root(measure.IsAngle ? 0 : value * rest.Scale.Error, error, shake));
        var repeat = Root(known.Scatter, shake);
        if (!measure.Paired)
        {
            return new(measure, null, null, Figure(FaceMeasures.Compute(measure, rest, Side.Midline), known.Error), repeat);
        }

        var (right, left) = (Value(measure, rest, face, Side.Right), Value(measure, rest, face, Side.Left));
        return new(
            measure,
            right is { } r ? Figure(r, known.Error) : null,
            left is { } l ? Figure(l, known.Error) : null,
            right - left is { } d ? Figure(d, Root(known.ErrorOfDifference, shake)) : null,
            repeat);
    }

    private static double? Value(Measure measure, MeasuredFace rest, MeasuredFace face, Side side) =>
        measure.IsMovement ? FaceMeasures.ComputeMovement(measure, rest, face, side) : FaceMeasures.Compute(measure, rest, side);

    private static double JitterMm(SittingPicture picture, MeasuredFace rest) => picture.JitterPx * rest.Scale.MmPerPixel / Math.Sqrt(Math.Max(1, picture.Frames));

    private static double Root(params ReadOnlySpan<double> parts)
    {
        var sum = 0.0;
        foreach (var part in parts)
        {
            sum += part * part;
        }

        return Math.Sqrt(sum);
    }
}
