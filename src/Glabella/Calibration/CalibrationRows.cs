using System.Collections.Immutable;
using System.Globalization;
using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>The published figures that the model is calibrated to, and those that are left out.</summary>
/// <param name="Used">In the order of the file.</param>
/// <param name="LeftOut">With the reason of each.</param>
public sealed record CalibrationRows(ImmutableArray<CalibrationRow> Used, ImmutableArray<LeftOutRow> LeftOut)
{
    /// <summary>Subjects of an arm whose size is printed nowhere.</summary>
    private const int UnknownSize = 50;

    private static readonly ImmutableDictionary<string, string> Lines = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("glabellar lines", FaceArea.GlabellarLines),
        KeyValuePair.Create("forehead lines", FaceArea.ForeheadLines),
        KeyValuePair.Create("lateral canthal lines", FaceArea.LateralCanthalLines),
    ]);

    /// <summary>The rows of this build.</summary>
    public static CalibrationRows Standard { get; } = Read(PublishedRows.All, ReferenceData.Read<ArmReadingFile>(ArmReadingFile.Path));

    /// <summary>Reads rows.</summary>
    /// <exception cref="FormatException">A row is neither left out nor read; it is named.</exception>
    internal static CalibrationRows Read(IEnumerable<PublishedRow> rows, ArmReadingFile file)
    {
        var used = ImmutableArray.CreateBuilder<CalibrationRow>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOutRow>();
        foreach (var row in rows)
        {
            if (file.LeftOut.FirstOrDefault(rule => rule.Fits(row)) is { } rule)
            {
                leftOut.Add(new(row, rule.Reason));
            }
            else
            {
                used.Add(Read(row, file));
            }
        }

        return new(used.ToImmutable(), leftOut.ToImmutable());
    }

    private static CalibrationRow Read(PublishedRow row, ArmReadingFile file)
    {
        var trial = file.Trials.SingleOrDefault(t => t.Id == row.Trial) ?? throw Unread(row, "its trial");
        var arm = trial.Arms.SingleOrDefault(a => a.Named.Contains(row.Arm) && (a.Indication is null || a.Indication == row.Indication))
            ?? throw Unread(row, $"the arm \"{row.Arm}\"");
        var code = row.Code == "NM_INV_MAS" ? "NM_INV" : row.Code; // the same words on a scale of five grades
        var endpoint = Endpoint.TryFind(code) ?? throw Unread(row, $"the endpoint {row.Code}");
        var bound = !trial.Bounds.IsDefault && trial.Bounds.Contains(row.Id);
        return new CalibrationRow(
            row,
            trial.Cluster ?? trial.Id,
            Lines[row.Indication],
            PopulationOf(trial),
            ArmOf(row, arm),
            endpoint,
            row.Day ?? 0,
            endpoint.Kind == EndpointKind.Duration
                ? bound ? CalibrationKind.DurationAbove : CalibrationKind.Duration
                : bound ? CalibrationKind.ShareAbove : CalibrationKind.Share,
            row.Percent ?? DaysOf(row));
    }

    private static TrialPopulation PopulationOf(ArmReadingFile.TrialReading trial) => TrialPopulation.Default with
    {
        Women = trial.Women ?? TrialPopulation.Default.Women,
        Baseline = trial.Severe is { } severe ? new BaselineMix(1 - severe, severe) : null,
    };

    private static TrialArm ArmOf(PublishedRow row, ArmReadingFile.ArmReading arm) => new(
        row.Arm,
        row.Product == "placebo" ? null : Products.Find(row.Product),
        [.. arm.Sites.Select(s => new ArmPattern(Protocols.Find(s.Pattern), row.Product == "placebo" ? 0 : s.Units))],
        row.Size ?? arm.Size ?? UnknownSize);

    private static double DaysOf(PublishedRow row)
    {
        var value = double.Parse(row.Value, CultureInfo.InvariantCulture);
        return row.ValueUnit switch
        {
            "weeks" => 7 * value,
            "days" => value,
            _ => throw Unread(row, $"the unit \"{row.ValueUnit}\""),
        };
    }

    private static FormatException Unread(PublishedRow row, string what) =>
        new($"data/{ArmReadingFile.Path} does not say how {what} of row {row.Id} ({row.Trial}) is read.");
}
