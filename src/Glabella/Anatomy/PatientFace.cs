using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>One person's face: its surface in millimetres, and how well its size is known.</summary>
public sealed class PatientFace
{
    private PatientFace(FaceSurface surface, Sex sex, int age, double scaleErrorPercent) =>
        (Surface, Sex, Age, ScaleErrorPercent) = (surface, sex, age, scaleErrorPercent);

    /// <summary>The reference head: average proportions of women and men. Atlas files and <see cref="FromReference"/> points are written in its millimetres.</summary>
    public static PatientFace Canonical { get; } = new(new FaceSurface(FaceTopology.Shared.Template), Sex.Female, 40, 0);

    /// <summary>The skin.</summary>
    public FaceSurface Surface { get; }

    /// <summary>Sex, as far as it sets proportions.</summary>
    public Sex Sex { get; }

    /// <summary>Age in years.</summary>
    public int Age { get; }

    /// <summary>One standard deviation of the size of the whole face, per cent; 0 for a reference face.</summary>
    public double ScaleErrorPercent { get; }

    /// <summary>A face of average proportions for a sex and an age in years.</summary>
    public static PatientFace Reference(Sex sex, int age) =>
        FromLandmarks(ReferenceLandmarks(sex, age), sex, age, 0);

    /// <summary>The 468 landmarks of <see cref="Reference"/>, in the face frame, mm: what a record keeps so that its face stays as it was.</summary>
    public static IReadOnlyList<FacePoint> ReferenceLandmarks(Sex sex, int age) => ReferenceProportions.Landmarks(sex, age);

    /// <summary>A face around 468 landmarks in the face frame, mm: the skin lies inside them by the millimetre that refining smooths away.</summary>
    /// <exception cref="ArgumentException">There are not exactly 468 finite points.</exception>
    public static PatientFace FromLandmarks(IReadOnlyList<FacePoint> landmarksMm, Sex sex, int age, double scaleErrorPercent) =>
        Complete(landmarksMm, sex, age, scaleErrorPercent, measured: false);

    /// <summary>A person's face from the 468 landmarks measured on their skin, in the face frame, mm: the skin passes through them.</summary>
    /// <exception cref="ArgumentException">There are not exactly 468 finite points.</exception>
    public static PatientFace FromMeasured(IReadOnlyList<FacePoint> landmarksMm, Sex sex, int age, double scaleErrorPercent) =>
        Complete(landmarksMm, sex, age, scaleErrorPercent, measured: true);

    /// <summary>The position of a named place, mm.</summary>
    public FacePoint Landmark(Landmark landmark)
    {
        if (landmark == Anatomy.Landmark.Trichion)
        {
            return Surface.At(LandmarkPlaces.Trichion);
        }

        var vertices = LandmarkPlaces.VerticesOf(landmark);
        return vertices.Length > 0
            ? Vector.Mean(vertices.Select(vertex => Surface.Vertices[vertex]))
            : throw new ArgumentOutOfRangeException(nameof(landmark));
    }

    /// <summary>The eyeball of one side, set behind the lids.</summary>
    public Eyeball Eye(Side side) => Eyeball.Behind(
        side,
        [.. (side == Side.Right ? LandmarkGroups.RightEye : LandmarkGroups.LeftEye).Select(vertex => Surface.Vertices[vertex])]);

    /// <summary>Carries a point near the reference head to the same place of this face, keeping its height above the skin.</summary>
    public FacePoint FromReference(FacePoint onReferenceFace)
    {
        var reference = Canonical.Surface;
        var place = reference.Project(onReferenceFace);
        var height = onReferenceFace.Minus(place.Point).Dot(reference.NormalAt(place));
        return Surface.At(place).Plus(Surface.NormalAt(place).Times(height));
    }

    private static PatientFace Complete(IReadOnlyList<FacePoint> landmarksMm, Sex sex, int age, double scaleErrorPercent, bool measured)
    {
        ArgumentNullException.ThrowIfNull(landmarksMm);
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        ArgumentOutOfRangeException.ThrowIfNegative(scaleErrorPercent);
        if (landmarksMm.Count != FaceTopology.LandmarkCount || !landmarksMm.All(p => double.IsFinite(p.X + p.Y + p.Z)))
        {
            throw new ArgumentException($"A face needs exactly {FaceTopology.LandmarkCount} finite points.", nameof(landmarksMm));
        }

        return new(new FaceSurface(FaceTopology.Shared.Refine(HeadGrowth.Complete(FaceTopology.Shared.Cage, FaceTopology.Shared.Subdivision, landmarksMm, measured))), sex, age, scaleErrorPercent);
    }
}
