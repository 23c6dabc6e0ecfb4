using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using static Glabella.Planning.EvaluationJson;

namespace Glabella.Planning;

/// <summary>The JSON form of two plans side by side, <c>glabella.plan-comparison/1</c>.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.plan-comparison.1.json</c>. The same comparison gives the same bytes.</remarks>
public static class PlanComparisonFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.plan-comparison/1";

    /// <summary>The days that are compared: usual visits.</summary>
    public static ImmutableArray<int> Days { get; } = [7, 30, 60, 90, 120, 180];

    /// <summary>Writes a comparison.</summary>
    public static string Write(PlanComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (a, b) = (comparison.A, comparison.B);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            PlanEvaluationFile.WriteModel(json, a.Model);
            json.WriteBoolean("oneProduct", comparison.IsOfOneProduct);
            WriteBoth(json, a, b);
            json.WriteStartArray("days");
            Days.ToList().ForEach(day => json.WriteNumberValue(day));
            json.WriteEndArray();
            WriteAll(json, "lines", [.. a.Lines.Zip(b.Lines)], (j, pair) => WriteBands(j, pair.First.Id, pair.First.Side, pair.First.AtContraction, pair.Second.AtContraction));
            WriteAll(json, "movements", [.. a.Movements.Zip(b.Movements)], (j, pair) =>
            {
                WriteBands(j, pair.First.Id, pair.First.Side, pair.First.KeptMm, pair.Second.KeptMm);
                j.WriteNumber("before", Rounded(pair.First.BeforeMm));
            });
            WriteAll(json, "risks", [.. a.Risks.Zip(b.Risks)], (j, pair) =>
            {
                j.WriteString("id", pair.First.Id);
                WriteRisk(j, "a", pair.First);
                WriteRisk(j, "b", pair.Second);
            });
            WriteAll(json, "sites", comparison.Sites, WriteSite);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteBoth(Utf8JsonWriter json, PlanEvaluation a, PlanEvaluation b)
    {
        foreach (var (name, plan) in new[] { ("a", a), ("b", b) })
        {
            json.WriteStartObject(name);
            PlanEvaluationFile.WriteTotals(json, plan.Totals);
            WriteAll(json, "findings", plan.Findings, PlanEvaluationFile.WriteFinding);
            json.WriteEndObject();
        }
    }

    private static void WriteBands(Utf8JsonWriter json, string id, Quantities.Side side, Band a, Band b)
    {
        json.WriteString("id", id);
        json.WriteString("side", NameOf(side));
        WriteBand(json, "a", OnDays(a));
        WriteBand(json, "b", OnDays(b));
    }

    private static Band OnDays(Band band) => new(On(band.Low), On(band.Median), On(band.High));

    private static ImmutableArray<double> On(ImmutableArray<double> course) => [.. Days.Select(day => course[day])];

    private static void WriteRisk(Utf8JsonWriter json, string name, RiskPrediction risk)
    {
        json.WriteStartObject(name);
        json.WriteNumber("relative", Rounded(risk.Relative));
        json.WriteNumber("low", Rounded(risk.Low));
        json.WriteNumber("high", Rounded(risk.High));
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, SiteComparison site)
    {
        WriteTexts(json, "changes", [.. site.Changes()]);
        WriteIf(json, "movedMm", site.MovedMm > 0 ? site.MovedMm : null);
        WriteIf(json, "deeperMm", site.DeeperMm != 0 ? site.DeeperMm : null);
        foreach (var (name, injection) in new[] { ("a", site.A), ("b", site.B) })
        {
            if (injection is not null)
            {
                json.WriteStartObject(name);
                PlanFile.WriteSite(json, injection);
                json.WriteEndObject();
            }
        }
    }
}
