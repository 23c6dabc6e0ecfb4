namespace Glabella.Measurement;

/// <summary>How alike the two sides of a face are, in one number: 100 is the same on both.</summary>
/// <remarks>
/// <para>For each measure 100 · smaller / larger side, zero when a side goes the wrong way. At rest: the mean over brow height, lid opening and corner
/// of the mouth. Moving: the mean over the movements of at least 2 mm that were photographed, once a movement. Total: the mean of both, where both are there.</para>
/// <para>A measured face never scores 100: error only ever parts the sides. <see cref="SymmetryPart.OfSymmetricFace"/> says what a face with equal
/// sides would score. Static and dynamic parts after the idea of the clinician-graded eFACE (Banks CA et al. Plast Reconstr Surg 2015;136:223e-230e),
/// with measured ratios in place of grades: the two numbers cannot be compared. It sees no synkinesis, no colour and no line.</para>
/// </remarks>
/// <param name="AtRest">Over measures of the picture at rest; null when none.</param>
/// <param name="Moving">Over movements; null when none.</param>
public sealed record SymmetryScore(SymmetryPart? AtRest, SymmetryPart? Moving)
{
    private const double SmallestMovementMm = 2;
    private const double HalfNormalMean = 0.798;

    private static readonly string[] Resting = ["brow-height", "palpebral-fissure", "commissure-distance"];

    /// <summary>Mean of both parts; the one there is, where the other is missing.</summary>
    public SymmetryPart? Total => (AtRest, Moving) switch
    {
        ({ } a, { } b) => new(
            new((a.Score.Value + b.Score.Value) / 2, Math.Sqrt((a.Score.StandardError * a.Score.StandardError) + (b.Score.StandardError * b.Score.StandardError)) / 2),
            (a.OfSymmetricFace + b.OfSymmetricFace) / 2,
            a.Measures + b.Measures),
        _ => AtRest ?? Moving,
    };

    internal static SymmetryScore Of(IReadOnlyList<MeasureRow> rows) => new(
        Part(rows.Where(row => Resting.Contains(row.Measure.Id) && Larger(row) > 0)),
        Part(rows.Where(row => row.Measure is { IsMovement: true, IsAngle: false } && Larger(row) >= SmallestMovementMm)));

    private static SymmetryPart? Part(IEnumerable<MeasureRow> rows)
    {
        (double Ratio, double Error)[] parts = [.. rows.Select(row => (Ratio: 100 * Math.Max(0, Smaller(row)) / Larger(row), Error: 100 * row.Difference!.Value.StandardError / Larger(row)))];
        if (parts.Length == 0)
        {
            return null;
        }

        var error = Math.Sqrt(parts.Sum(p => p.Error * p.Error)) / parts.Length;
        return new(new(parts.Average(p => p.Ratio), error), 100 - (HalfNormalMean * parts.Average(p => p.Error)), parts.Length);
    }

    private static double Larger(MeasureRow row) => Math.Max(row.Right!.Value.Value, row.Left!.Value.Value);

    private static double Smaller(MeasureRow row) => Math.Min(row.Right!.Value.Value, row.Left!.Value.Value);
}
