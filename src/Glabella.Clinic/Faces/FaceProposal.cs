using System.Globalization;
using Glabella.Anatomy;
using Glabella.Clinic.Photographs;

namespace Glabella.Clinic.Faces;

/// <summary>A face as the landmarks on a photograph would give it, with what there is to say about it; not stored.</summary>
/// <param name="Fit">The face and its measures.</param>
/// <param name="Remarks">Refusals first, then advice.</param>
public sealed record FaceProposal(FaceFit Fit, IReadOnlyList<FaceRemark> Remarks)
{
    internal static Result<FaceProposal> Compute(Photograph photograph, IReadOnlyList<ImagePoint> landmarks, RulerMark? ruler)
    {
        if (CheckPoints(photograph, landmarks, ruler) is { } misplaced)
        {
            return misplaced;
        }

        if (Coincide(landmarks))
        {
            return new NoFace();
        }

        return Of(FaceFromLandmarks.Compute(landmarks, ruler));
    }

    /// <summary>The same at the scale that a ruler gave the picture before.</summary>
    internal static Result<FaceProposal> Compute(Photograph photograph, IReadOnlyList<ImagePoint> landmarks, FaceScale scale)
    {
        if (CheckPoints(photograph, landmarks) is { } misplaced)
        {
            return misplaced;
        }

        return Coincide(landmarks) ? new NoFace() : Of(FaceFromLandmarks.Compute(landmarks, scale));
    }

    private static FaceProposal Of(FaceFit fit) => new(fit, FacePlausibility.Find(fit));

    /// <summary>The refusal when these cannot be the landmarks on a photograph at all, else null.</summary>
    internal static Refusal? CheckPoints(Photograph photograph, IReadOnlyList<ImagePoint> landmarks, RulerMark? ruler = null)
    {
        if (landmarks.Count != FaceFromLandmarks.ImagePointCount)
        {
            return new WrongCount(landmarks.Count);
        }

        return landmarks.Concat(EndsOf(ruler)).All(point => IsOn(photograph, point))
            ? null
            : new OffThePicture(photograph.WidthPx, photograph.HeightPx);
    }

    // A face cut by the edge may have landmarks a little outside.
    private static bool IsOn(Photograph photograph, ImagePoint p)
    {
        var (marginX, marginY) = (0.25 * photograph.WidthPx, 0.25 * photograph.HeightPx);
        return double.IsFinite(p.X) && double.IsFinite(p.Y) && double.IsFinite(p.Z)
            && p.X >= -marginX && p.X <= photograph.WidthPx + marginX
            && p.Y >= -marginY && p.Y <= photograph.HeightPx + marginY
            && Math.Abs(p.Z) <= Math.Max(photograph.WidthPx, photograph.HeightPx);
    }

    private static bool Coincide(IReadOnlyList<ImagePoint> landmarks) =>
        landmarks[469].DistancePx(landmarks[471]) < 1 || landmarks[474].DistancePx(landmarks[476]) < 1 || landmarks[234].DistancePx(landmarks[454]) < 20;

    private static IEnumerable<ImagePoint> EndsOf(RulerMark? ruler) => ruler is null ? [] : [ruler.From, ruler.To];

    public sealed record WrongCount(int Found) : Refusal("landmarks-wrong-count", string.Create(CultureInfo.InvariantCulture,
        $"{Found} landmarks were sent; a face has {FaceFromLandmarks.ImagePointCount}. Load the page again."), "landmarks");

    public sealed record OffThePicture(int WidthPx, int HeightPx) : Refusal("landmarks-off-picture", string.Create(CultureInfo.InvariantCulture,
        $"A point lies far outside the picture of {WidthPx} × {HeightPx} pixels. Drag it back, or find the points again."), "landmarks");

    public sealed record NoFace() : Refusal(
        "landmarks-no-face", "The points do not make a face: an iris or the whole face has no width. Find the points again.", "landmarks");
}
