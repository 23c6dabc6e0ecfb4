using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Completes a face of 468 landmarks to a head.</summary>
/// <remarks>
/// The reference head is scaled and shifted onto the landmarks; what then still parts the two borders is carried on over skull, ears and
/// neck, weighted by nearness and fading with distance. A face equal to the reference gives the reference head. It says nothing about the
/// real skull behind the measured face: that part is drawn, not measured.
/// </remarks>
internal static class HeadGrowth
{
    // Assumed: a border landmark speaks for about its own spacing, and no longer at the back of the head.
    private const double SpeakingMm = 22;
    private const double FadingMm = 110;

    // The rest shrinks about threefold a pass; what is left after these is below a tenth of a millimetre.
    private const int Passes = 4;

    /// <param name="cage">The reference head.</param>
    /// <param name="subdivision">What refines it.</param>
    /// <param name="landmarks">468 landmarks.</param>
    /// <param name="measured">Whether the refined skin passes through the landmarks, as a measured face must; the reference landmarks are a cage around theirs.</param>
    public static FacePoint[] Complete(HeadCage cage, LoopSubdivision subdivision, IReadOnlyList<FacePoint> landmarks, bool measured = false)
    {
        var fit = Similarity.Between(cage.Points.AsSpan(0, FaceTopology.LandmarkCount), landmarks);
        var head = new FacePoint[cage.Points.Length];
        for (var i = 0; i < landmarks.Count; i++)
        {
            head[i] = landmarks[i];
        }

        AddLidRim(head, cage.LidRims[0], Side.Right, LandmarkGroups.RightEye);
        AddLidRim(head, cage.LidRims[1], Side.Left, LandmarkGroups.LeftEye);
        var border = LandmarkGroups.Border;
        var rest = border.Select(i => landmarks[i].Minus(fit.Apply(cage.Points[i]))).ToArray();
        for (var i = cage.SkullStart; i < head.Length; i++)
        {
            head[i] = fit.Apply(cage.Points[i]).Plus(CarriedOn(cage, cage.Points[i], border, rest));
        }

        PassThrough(head, subdivision, cage.SkullStart, cage.EarStart);
        if (measured)
        {
            PassThrough(head, subdivision, 0, FaceTopology.LandmarkCount);
        }

        return head;
    }

    /// <summary>Moves cage points until the refined surface passes through where they were; subdivision alone would shrink the vault.</summary>
    private static void PassThrough(FacePoint[] head, LoopSubdivision subdivision, int start, int end)
    {
        var wanted = head[start..end];
        for (var pass = 0; pass < Passes; pass++)
        {
            // All at once, so that the two sides stay mirror images.
            FacePoint[] refined = [.. Enumerable.Range(start, end - start).Select(row => Refined(head, subdivision, row))];
            for (var i = start; i < end; i++)
            {
                head[i] = head[i].Plus(wanted[i - start].Minus(refined[i - start]));
            }
        }
    }

    private static FacePoint Refined(FacePoint[] head, LoopSubdivision subdivision, int row) =>
        subdivision.Row(row).Aggregate(default(FacePoint), (sum, part) => sum.Plus(head[part.Column].Times(part.Weight)));

    private static void AddLidRim(FacePoint[] head, int start, Side side, int[] margin)
    {
        var ball = Eyeball.Behind(side, [.. margin.Select(i => head[i])]);
        for (var i = 0; i < margin.Length; i++)
        {
            var outward = head[margin[i]].Minus(ball.Centre).Unit();
            head[start + i] = ball.Centre.Plus(outward.Times(Eyeball.RadiusMm - 0.8)).Moved(0, 0, -0.6);
        }
    }

    private static FacePoint CarriedOn(HeadCage cage, FacePoint at, int[] border, FacePoint[] rest)
    {
        var distances = border.Select(i => at.DistanceMm(cage.Points[i])).ToArray();
        var nearest = distances.Min();
        var (sum, total) = (default(FacePoint), 0.0);
        for (var k = 0; k < border.Length; k++)
        {
            var beyond = (distances[k] - nearest) / SpeakingMm;
            var weight = Math.Exp(-beyond * beyond);
            (sum, total) = (sum.Plus(rest[k].Times(weight)), total + weight);
        }

        return sum.Times(Math.Exp(-(nearest / FadingMm) * (nearest / FadingMm)) / total);
    }

    /// <summary>A scale and a shift; faces are given in the face frame, so no turn is needed.</summary>
    private readonly record struct Similarity(FacePoint From, FacePoint To, double Scale)
    {
        public static Similarity Between(ReadOnlySpan<FacePoint> source, IReadOnlyList<FacePoint> target)
        {
            var from = Vector.Mean(source.ToArray());
            var to = Vector.Mean(target);
            var (sourceSize, targetSize) = (0.0, 0.0);
            for (var i = 0; i < source.Length; i++)
            {
                var (s, t) = (source[i].Minus(from), target[i].Minus(to));
                (sourceSize, targetSize) = (sourceSize + s.Dot(s), targetSize + t.Dot(t));
            }

            return new Similarity(from, to, Math.Sqrt(targetSize / sourceSize));
        }

        public FacePoint Apply(FacePoint p) => To.Plus(p.Minus(From).Times(Scale));
    }
}
