using System.Text.Json;
using System.Text.Json.Serialization;
using Glabella.Planning;

namespace Glabella.Clinic.Plans;

/// <summary>What the physician was shown of the prediction: the figures of one day near the peak, and which model they came from.</summary>
/// <param name="Day">Days since injection.</param>
public sealed record SignedPrediction(
    string ModelVersion, string ParametersHash, int Day,
    IReadOnlyList<SignedPrediction.Figure> Muscles, IReadOnlyList<SignedPrediction.Figure> LinesAtContraction,
    IReadOnlyList<SignedPrediction.Figure> LinesAtRest, IReadOnlyList<SignedPrediction.Excursion> Movements,
    IReadOnlyList<SignedPrediction.Figure> Risks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The day shown and frozen: near the peak, and the day of the labels' own efficacy figures.</summary>
    public const int DayShown = 30;

    /// <summary>What held for every figure: where the face lay outside what the model was set beside. Null in signatures from before it was kept.</summary>
    public IReadOnlyList<ModelRangeNote>? Range { get; init; }

    /// <summary>One figure with its 90 % band, and what was said of it.</summary>
    public sealed record Figure(
        string Id, string Side, double Low, double Median, double High, IReadOnlyList<ModelRangeNote>? Range = null);

    /// <summary>What is kept of a movement, mm; of a position (<paramref name="BeforeMm"/> is 0) its change.</summary>
    public sealed record Excursion(
        string Id, string Side, double BeforeMm, double LowMm, double MedianMm, double HighMm, IReadOnlyList<ModelRangeNote>? Range = null);

    /// <summary>As stored with a signature.</summary>
    public static SignedPrediction Read(string stored) => JsonSerializer.Deserialize<SignedPrediction>(stored, Json)!;

    internal static SignedPrediction Of(PlanEvaluation evaluation)
    {
        var at = evaluation.Days.IndexOf(DayShown);
        return new SignedPrediction(
            evaluation.Model.Version, evaluation.Model.ParametersHash, DayShown,
            [.. evaluation.Muscles.Select(m => At(m.Id, m.Side.ToString(), m.Weakness, at, m.Range))],
            [.. evaluation.Lines.Select(l => At(l.Id, l.Side.ToString(), l.AtContraction, at, l.Range))],
            [.. evaluation.Lines.Select(l => At(l.Id, l.Side.ToString(), l.AtRest, at, l.RangeAtRest))],
            [.. evaluation.Movements.Select(m => Moved(At(m.Id, m.Side.ToString(), m.KeptMm, at, m.Range), m.BeforeMm))],
            [.. evaluation.Risks.Select(r => new Figure(r.Id, "", Rounded(r.Low), Rounded(r.Relative), Rounded(r.High), OnDay(r.Range)))])
        {
            Range = OnDay(evaluation.Range),
        };
    }

    private static Figure At(string id, string side, Band band, int day, IEnumerable<ModelRangeNote> range) =>
        new(id, side.ToLowerInvariant(), Rounded(band.Low[day]), Rounded(band.Median[day]), Rounded(band.High[day]), OnDay(range));

    private static Excursion Moved(Figure kept, double beforeMm) =>
        new(kept.Id, kept.Side, Rounded(beforeMm), kept.Low, kept.Median, kept.High, kept.Range);

    private static IReadOnlyList<ModelRangeNote> OnDay(IEnumerable<ModelRangeNote> notes) => [.. notes.Where(n => n.FromDay <= DayShown)];

    private static double Rounded(double value) => Math.Round(value, 4);
}
