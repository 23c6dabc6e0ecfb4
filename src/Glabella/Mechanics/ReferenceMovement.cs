using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>The displacement of the reference head's skin at full contraction of one muscle of the right side or of the midline.</summary>
/// <remarks>
/// <para>After Waters: a muscle has a zone of influence and moves skin with a smooth fall-off, in proportion to its contraction. A pull i moves its
/// place by mᵢ and fades as wᵢ = (1 − r²)² with r the distance in half axes of its ellipsoid; pulls join to
/// d(p) = (1 − ∏(1 − wᵢ)) · Σ wᵢ mᵢ / Σ wᵢ, so neighbouring pulls move skin as one body instead of adding up. A sheet moves skin by height times a factor across.</para>
/// <para>Valid for contraction 0–1. It ignores volume, bone contact and the stiffness of the skin: sizes and directions come from published
/// excursions, shapes are drawn. Source: Waters K. A muscle model for animating three-dimensional facial expression. SIGGRAPH 1987;
/// details in docs/model/mechanics.md.</para>
/// </remarks>
internal static class ReferenceMovement
{
    private const double NegligibleMm = 0.02;

    // Tissue bends less sharply than a mesh (assumed: 8 passes even out over about 6 mm).
    private const int BulgePasses = 8;

    /// <summary>Displacements by vertex of the reference head.</summary>
    public static (int[] Indices, FacePoint[] VectorsMm) Of(MuscleFile muscle)
    {
        if (!MovementFile.All.TryGetValue(muscle.Id, out var movement))
        {
            return ([], []);
        }

        var vertices = PatientFace.Canonical.Surface.Vertices;
        var pulls = movement.Pulls
            .SelectMany(pull => (muscle.Paired || pull.At[0] == 0 ? new[] { Side.Right } : [Side.Right, Side.Left]).Select(side => Pull.From(pull, side)))
            .ToArray();
        var field = new FacePoint[vertices.Count];
        for (var i = 0; i < field.Length; i++)
        {
            field[i] = Pulled(pulls, vertices[i]).Plus(movement.Sheet is { } sheet ? Sheet(sheet, vertices[i]) : default);
        }

        return Moving(WithVolume(OverBone(SkinSmoothing.EvenOut(field, movement.SmoothingPasses))));
    }

    /// <summary>Where bone lies under it, skin slides along the surface instead of leaving or entering it.</summary>
    private static FacePoint[] OverBone(FacePoint[] field)
    {
        var skin = PatientFace.Canonical.Surface;
        return [.. field.Select((move, i) => move.Length() < NegligibleMm || Tissue.Value[i].BoneShare == 0
            ? move
            : Vector.Lerp(move, skin.Project(skin.Vertices[i].Plus(move)).Point.Minus(skin.Vertices[i]), Tissue.Value[i].BoneShare))];
    }

    private static FacePoint[] WithVolume(FacePoint[] field)
    {
        var skin = PatientFace.Canonical.Surface;
        var bulge = SkinVolume.Bulge(skin, field, [.. Tissue.Value.Select(tissue => tissue.ThicknessMm)]);
        var outward = SkinSmoothing.EvenOut([.. bulge.Select((mm, i) => skin.Normals[i].Times(mm))], BulgePasses);
        return [.. field.Zip(outward, Vector.Plus)];
    }

    private static readonly Lazy<(double ThicknessMm, double BoneShare)[]> Tissue = new(() =>
        [.. PatientFace.Canonical.Surface.Vertices.Select(SoftTissue.Reference.At)]);

    private static (int[] Indices, FacePoint[] VectorsMm) Moving(FacePoint[] field)
    {
        int[] indices = [.. Enumerable.Range(0, field.Length).Where(i => field[i].Length() > NegligibleMm)];
        return (indices, [.. indices.Select(i => field[i])]);
    }

    private static FacePoint Pulled(Pull[] pulls, FacePoint p)
    {
        var (sum, total, uncovered) = (default(FacePoint), 0.0, 1.0);
        foreach (var pull in pulls)
        {
            var weight = pull.WeightAt(p);
            if (weight > 0)
            {
                (sum, total, uncovered) = (sum.Plus(pull.MoveMm.Times(weight)), total + weight, uncovered * (1 - weight));
            }
        }

        return total > 0 ? sum.Times((1 - uncovered) / total) : default;
    }

    private static FacePoint Sheet(SheetFile sheet, FacePoint p)
    {
        var factor = SmoothCurve.At(sheet.Columns, 1, p.X);
        return p.Z < 0 || factor == 0
            ? new FacePoint(0, SmoothCurve.At(sheet.Rows, 1, p.Y), SmoothCurve.At(sheet.Rows, 2, p.Y)).Times(factor * Math.Clamp(1 + (p.Z / 25), 0, 1))
            : new FacePoint(0, SmoothCurve.At(sheet.Rows, 1, p.Y), SmoothCurve.At(sheet.Rows, 2, p.Y)).Times(factor);
    }

    private sealed record Pull(FacePoint At, FacePoint MoveMm, double RadiusX, double RadiusY, string? Region)
    {
        public static Pull From(PullFile file, Side side)
        {
            var mirror = side == Side.Left ? -1 : 1;
            return new(
                ReferenceSkin.Place(file.At, side).Point,
                new(mirror * file.MoveMm[0], file.MoveMm[1], file.MoveMm[2]),
                file.RadiusMm[0], file.RadiusMm[^1], file.Region);
        }

        public double WeightAt(FacePoint p)
        {
            var weight = Fade.Weight(p.Minus(At), RadiusX, RadiusY);
            return weight == 0 ? 0 : weight * SkinRegions.Share(Region, p);
        }
    }
}
