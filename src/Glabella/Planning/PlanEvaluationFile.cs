using System.Text;
using System.Text.Json;
using Glabella.Planning.Checks;
using static Glabella.Planning.EvaluationJson;

namespace Glabella.Planning;

/// <summary>The JSON form of an evaluation, <c>glabella.plan-evaluation/1</c>.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.plan-evaluation.1.json</c>. The same evaluation gives the same bytes.</remarks>
public static class PlanEvaluationFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.plan-evaluation/1";

    /// <summary>Writes an evaluation as indented JSON.</summary>
    public static string Write(PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteModel(json, evaluation.Model);
            WriteTotals(json, evaluation.Totals);
            json.WriteStartArray("days");
            foreach (var day in evaluation.Days)
            {
                json.WriteNumberValue(day);
            }

            json.WriteEndArray();
            WriteAll(json, "range", evaluation.Range, WriteNote);
            WriteAll(json, "muscles", evaluation.Muscles, WriteMuscle);
            WriteAll(json, "lines", evaluation.Lines, WriteLine);
            WriteAll(json, "movements", evaluation.Movements, WriteMovement);
            WriteAll(json, "risks", evaluation.Risks, WriteRisk);
            WriteAll(json, "findings", evaluation.Findings, WriteFinding);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static void WriteModel(Utf8JsonWriter json, ModelIdentity model)
    {
        json.WriteStartObject("model");
        json.WriteString("version", model.Version);
        json.WriteString("parametersHash", model.ParametersHash);
        WriteTexts(json, "inputs", model.Inputs);
        WriteTexts(json, "sources", model.Sources);
        json.WriteEndObject();
    }

    internal static void WriteTotals(Utf8JsonWriter json, PlanTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteString("product", totals.Dose.Product.Nonproprietary);
        json.WriteNumber("units", totals.Dose.Units);
        json.WriteNumber("volumeMl", Math.Round(totals.Volume.Value, 4));
        json.WriteNumber("sites", totals.Sites);
        WriteAll(json, "areas", totals.Areas, (j, area) =>
        {
            j.WriteString("area", area.Area);
            j.WriteNumber("units", area.Dose.Units);
            j.WriteNumber("volumeMl", Math.Round(area.Volume.Value, 4));
            j.WriteNumber("sites", area.Sites);
        });
        json.WriteEndObject();
    }

    private static void WriteMuscle(Utf8JsonWriter json, MusclePrediction muscle)
    {
        json.WriteString("id", muscle.Id);
        json.WriteString("side", NameOf(muscle.Side));
        json.WriteBoolean("wanted", muscle.Wanted);
        WriteBand(json, "weakness", muscle.Weakness);
        WriteAll(json, "range", muscle.Range, WriteNote);
    }

    private static void WriteLine(Utf8JsonWriter json, LinePrediction line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("side", NameOf(line.Side));
        WriteBand(json, "atContraction", line.AtContraction);
        WriteBand(json, "atRest", line.AtRest);
        WriteAll(json, "range", line.Range, WriteNote);
        WriteAll(json, "rangeAtRest", line.RangeAtRest, WriteNote);
    }

    private static void WriteMovement(Utf8JsonWriter json, MovementPrediction movement)
    {
        json.WriteString("id", movement.Id);
        json.WriteString("side", NameOf(movement.Side));
        json.WriteString("unit", "mm");
        json.WriteNumber("before", Rounded(movement.BeforeMm));
        WriteBand(json, "kept", movement.KeptMm);
        WriteAll(json, "range", movement.Range, WriteNote);
    }

    private static void WriteRisk(Utf8JsonWriter json, RiskPrediction risk)
    {
        json.WriteString("id", risk.Id);
        json.WriteNumber("relative", Rounded(risk.Relative));
        json.WriteNumber("low", Rounded(risk.Low));
        json.WriteNumber("high", Rounded(risk.High));
        json.WriteString("note", risk.Note);
        WriteAll(json, "range", risk.Range, WriteNote);
    }

    private static void WriteNote(Utf8JsonWriter json, ModelRangeNote note)
    {
        json.WriteString("bearing", NameOf(note.Bearing));
        json.WriteString("rule", note.Rule);
        json.WriteString("text", note.Text);
        json.WriteString("source", note.Source);
        json.WriteNumber("fromDay", note.FromDay);
    }

    internal static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", NameOf(finding.Severity));
        WriteIf(json, "siteId", finding.SiteId);
        json.WriteString("message", finding.Message);
        WriteIf(json, "value", finding.Value);
        WriteIf(json, "limit", finding.Limit);
        WriteIf(json, "unit", finding.Unit);
        json.WriteString("source", finding.Source);
        json.WriteString("origin", NameOf(finding.Origin));
        json.WriteNumber("ruleVersion", finding.RuleVersion);
        WriteIf(json, "changeReason", finding.ChangeReason);
        if (finding.Remedy is not { } remedy)
        {
            return;
        }

        json.WriteStartObject("remedy");
        json.WriteString("label", remedy.Label);
        if (remedy.MoveMm is { } move)
        {
            json.WriteStartArray("moveMm");
            json.WriteNumberValue(move.X);
            json.WriteNumberValue(move.Y);
            json.WriteNumberValue(move.Z);
            json.WriteEndArray();
        }

        if (remedy.SetUnits is { } units)
        {
            json.WriteNumber("setUnits", units);
        }

        json.WriteEndObject();
    }
}
