using System.Collections.Immutable;
using System.Text.Json;
using Glabella.Planning.Optimisation.Objectives;

namespace Glabella.Planning.Optimisation;

/// <summary>The objectives of a problem file.</summary>
internal static class ProblemObjectives
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Objective> objectives)
    {
        json.WriteStartArray("objectives");
        foreach (var objective in objectives)
        {
            json.WriteStartObject();
            json.WriteString("about", $"{objective.Wish.Subject} {objective.Wish.Id} {objective.Wish.Side}".ToLowerInvariant());
            json.WriteString("bound", JsonNamingPolicy.KebabCaseLower.ConvertName(objective.Wish.Bound.ToString()));
            json.WriteNumber("weight", objective.Weight);
            json.WriteNumber("target", objective.Target);
            json.WriteNumber("scale", objective.Scale);
            json.WriteBoolean("overMean", objective.OverMean);
            Write(json, objective.Quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteStartObject("quantity");
        switch (quantity)
        {
            case LinearQuantity linear:
                Write(json, linear);
                break;
            case LineSeverityQuantity line:
                Write(json, line);
                break;
            case PathQuantity path:
                Write(json, path);
                break;
            case ThresholdQuantity threshold:
                Write(json, threshold);
                break;
            case BrowDroopQuantity droop:
                Write(json, droop);
                break;
            default:
                throw new NotSupportedException($"A problem file knows no {quantity.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinearQuantity linear)
    {
        json.WriteString("type", "linear");
        json.WriteNumber("constant", linear.Constant);
        WriteTerms(json, linear.Terms, "factor");
    }

    private static void Write(Utf8JsonWriter json, LineSeverityQuantity line)
    {
        json.WriteString("type", "line");
        json.WriteNumber("before", line.Before);
        json.WriteNumber("floor", line.Floor);
        json.WriteNumber("foldExponent", line.FoldExponent);
        json.WriteNumber("leastKept", LineSeverityQuantity.LeastKept);
        WriteTerms(json, line.Drivers, "share");
    }

    private static void Write(Utf8JsonWriter json, PathQuantity path)
    {
        json.WriteString("type", "path");
        json.WriteNumber("beforeMm", path.BeforeMm);
        json.WriteNumber("leastMm", PathQuantity.LeastMm);
        WritePoint(json, "unmovedMm", path.Unmoved);
        json.WriteStartArray("terms");
        foreach (var (group, vector) in path.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("group", group);
            WritePoint(json, "vectorMm", vector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ThresholdQuantity threshold)
    {
        json.WriteString("type", "threshold");
        json.WriteNumber("threshold", threshold.Threshold);
        json.WriteNumber("softness", threshold.Softness);
        json.WriteNumber("reference", threshold.Reference);
        WriteTerms(json, threshold.Parts, "share");
    }

    private static void Write(Utf8JsonWriter json, BrowDroopQuantity droop)
    {
        json.WriteString("type", "droop");
        json.WriteNumber("seenMm", droop.SeenMm);
        json.WriteNumber("reliefMm", droop.ReliefMm);
        json.WriteNumber("logHold", droop.LogHold);
        json.WriteNumber("logHoldSd", droop.LogHoldSd);
        json.WriteNumber("leastWeakness", BrowDroopQuantity.LeastWeakness);
        json.WriteNumber("reference", droop.Reference);
        json.WriteStartArray("terms");
        foreach (var (raising, lowering) in droop.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("raising", raising);
            json.WriteNumber("lowering", lowering);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTerms(Utf8JsonWriter json, ImmutableArray<(int Group, double Factor)> terms, string factor)
    {
        json.WriteStartArray("terms");
        foreach (var (group, value) in terms)
        {
            json.WriteStartObject();
            json.WriteNumber("group", group);
            json.WriteNumber(factor, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, string name, Quantities.FacePoint point)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(point.X);
        json.WriteNumberValue(point.Y);
        json.WriteNumberValue(point.Z);
        json.WriteEndArray();
    }
}
