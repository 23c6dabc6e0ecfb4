namespace Glabella.Calibration;

/// <summary>What no model and what the simplest model would reach on the active shares, points of mean absolute error.</summary>
/// <param name="Binomial">From the number of subjects alone, if the model were the truth.</param>
/// <param name="Replicates">A trial's figure predicted by the other trials of the same arm, line, endpoint and day.</param>
/// <param name="ReplicateRows">Number of figures that have such replicates.</param>
/// <param name="LookUp">Every figure predicted by the nearest row of another trial.</param>
/// <param name="LookUpRows">Number of figures.</param>
public sealed record NoiseFloor(double Binomial, double Replicates, int ReplicateRows, double LookUp, int LookUpRows)
{
    /// <summary>From rows beside the model.</summary>
    public static NoiseFloor Of(IReadOnlyCollection<RowComparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var active = rows.Where(r => r.Row is { IsShare: true, IsBound: false, IsPlacebo: false }).ToArray();
        var replicated = active.Select(r => (Row: r, Others: Others(r, active).Where(o => AreReplicates(r.Row, o.Row)).ToArray())).Where(p => p.Others.Length > 0).ToArray();
        var known = active.Where(r => Others(r, active).Any()).ToArray();
        return new(
            active.Average(Sampling),
            replicated.Length == 0 ? 0 : replicated.Average(p => Math.Abs(p.Row.Row.Published - p.Others.Average(o => o.Row.Published))),
            replicated.Length,
            known.Length == 0 ? 0 : known.Average(r => Math.Abs(r.Row.Published - Others(r, active).MinBy(o => Distance(r.Row, o.Row))!.Row.Published)),
            known.Length);
    }

    /// <summary>How unlike two rows are: steps of endpoint and area weigh most, then time, then dose, then product.</summary>
    /// <remarks>Doses are compared as multiples of each product's own label dose at a site, never in Units.</remarks>
    internal static double Distance(CalibrationRow a, CalibrationRow b) =>
        (a.Endpoint == b.Endpoint ? 0 : 3)
        + (a.Line == b.Line ? 0 : 2)
        + (a.Arm.Patterns.Length == b.Arm.Patterns.Length ? 0 : 0.3)
        + (2 * Math.Abs(Math.Log((a.Day + 7.0) / (b.Day + 7.0))))
        + Math.Abs(Math.Log(LabelDoses(a) / LabelDoses(b)))
        + (a.Arm.Product == b.Arm.Product ? 0 : 0.5);

    private static double LabelDoses(CalibrationRow row)
    {
        var perSite = Planning.Products.LabelOf(row.Arm.Product!).FindIndication(Planning.FaceArea.GlabellarLines)!.UnitsPerSite.Value;
        var pattern = row.Arm.Patterns[0];
        return (double)(pattern.Units / (perSite * pattern.Pattern.Sites.Length));
    }

    private static IEnumerable<RowComparison> Others(RowComparison row, RowComparison[] all) => all.Where(o => o.Row.Cluster != row.Row.Cluster);

    private static bool AreReplicates(CalibrationRow a, CalibrationRow b) =>
        a.Endpoint == b.Endpoint && a.Line == b.Line && a.Arm.Product == b.Arm.Product && Math.Abs(a.Day - b.Day) <= 2
        && a.Arm.Patterns.Select(p => (p.Pattern.Id, p.Units)).SequenceEqual(b.Arm.Patterns.Select(p => (p.Pattern.Id, p.Units)));

    // The mean distance of a normal figure from its centre is √(2/π) standard deviations.
    private static double Sampling(RowComparison r) =>
        100 * Math.Sqrt(2 / Math.PI * FitNoise.Sampling(FitRow.Of(r.Row), r.Predicted / 100));
}
