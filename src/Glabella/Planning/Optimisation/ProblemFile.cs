using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Glabella.Pharmacology;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>The optimisation behind a proposal, <c>glabella.problem/1</c>: all that it takes to compute F(v) and its gradient elsewhere, and what they are at a point.</summary>
/// <remarks>The mathematics is in docs/model/planning.md, the schema <c>data/schemas/glabella.problem.1.json</c>. Long arrays are base64 of little-endian numbers of 32 bits.</remarks>
public static class ProblemFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.problem/1";

    /// <summary>Label doses at every site from which a solver may start.</summary>
    private const double StartShare = 0.08;

    /// <summary>Writes the problem of some wishes.</summary>
    /// <param name="face">The face.</param>
    /// <param name="wishes">Checked by <see cref="WishCheck"/>.</param>
    public static string Write(PlanningFace face, PlanWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(face);
        ArgumentNullException.ThrowIfNull(wishes);
        var problem = PlanningProblem.Of(face, wishes);
        var candidates = CandidatePlan.Of(problem);
        return Write(problem, candidates, new DoseSearch(problem, candidates));
    }

    /// <summary>The start of the file: the same share of the most at every site.</summary>
    internal static double[] StartOf(DoseVariables variables) => [.. variables.Upper.Select(u => StartShare * u)];

    private static string Write(PlanningProblem problem, CandidatePlan candidates, DoseSearch search)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("modelVersion", ModelParameters.ModelVersion);
            json.WriteString("parametersHash", problem.Face.Parameters.Hash);
            json.WriteString("product", problem.Wishes.Product.Nonproprietary);
            WriteCounts(json, problem, search);
            WriteResponse(json, problem.Block);
            WriteInfluence(json, search.Matrix);
            WriteGroups(json, problem.Elements);
            WriteSites(json, [.. candidates.Places, .. candidates.FixedPlaces]);
            WriteFixed(json, candidates.Places.Length, search.Objective.Doses);
            WriteVariables(json, search.Objective);
            WriteLimits(json, search.Objective.Limits);
            WriteScore(json);
            ProblemObjectives.Write(json, search.Objective.Score.Objectives);
            WriteNumbers(json, "start", StartOf(candidates.Variables));
            WriteCheck(json, search.Objective);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteCounts(Utf8JsonWriter json, PlanningProblem problem, DoseSearch search)
    {
        json.WriteNumber("variables", search.Objective.Variables.Count);
        json.WriteNumber("sites", search.Matrix.Sites);
        json.WriteNumber("elements", search.Matrix.Elements);
        json.WriteNumber("groups", problem.Elements.Groups);
        json.WriteNumber("scenarios", search.Matrix.Scenarios);
    }

    private static void WriteResponse(Utf8JsonWriter json, EndplateBlock block)
    {
        json.WriteStartObject("response");
        json.WriteNumber("exponent", block.Exponent);
        json.WriteNumber("trace", EndplateBlock.Trace);
        WriteArray(json, "logScale", block.LogScale);
        WriteArray(json, "logOffset", block.LogOffset);
        json.WriteEndObject();
    }

    private static void WriteInfluence(Utf8JsonWriter json, InfluenceMatrix matrix)
    {
        json.WriteStartObject("influence");
        WriteArray<int>(json, "first", matrix.First);
        WriteArray<int>(json, "site", matrix.SiteOf);
        WriteArray<float>(json, "density", matrix.Density);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, EndplateElements elements)
    {
        var first = new int[elements.Count + 1];
        var members = Enumerable.Range(0, elements.Count).SelectMany(elements.GroupsOf).ToArray();
        for (var e = 0; e < elements.Count; e++)
        {
            first[e + 1] = first[e] + elements.GroupsOf(e).Length;
        }

        json.WriteStartObject("membership");
        WriteArray<int>(json, "first", first);
        WriteArray<int>(json, "group", [.. members.Select(m => m.Group)]);
        WriteArray<float>(json, "weight", [.. members.Select(m => m.Weight)]);
        json.WriteEndObject();
    }

    private static void WriteSites(Utf8JsonWriter json, ImmutableArray<SitePlace> places)
    {
        json.WriteStartArray("places");
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("area", place.Area);
            json.WriteString("muscle", place.Muscle.Id);
            json.WriteString("side", EvaluationJson.NameOf(place.Side));
            WriteNumbers(json, "pointMm", [place.Point.X, place.Point.Y, place.Point.Z]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixed(Utf8JsonWriter json, int from, ReadOnlySpan<float> doses)
    {
        json.WriteStartArray("fixed");
        for (var site = from; site < doses.Length; site++)
        {
            json.WriteStartObject();
            json.WriteNumber("site", site);
            json.WriteNumber("dose", doses[site]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVariables(Utf8JsonWriter json, RobustObjective objective)
    {
        json.WriteStartArray("doses");
        for (var v = 0; v < objective.Variables.Count; v++)
        {
            json.WriteStartObject();
            WriteIndices(json, "sites", objective.Variables.Sites[v]);
            json.WriteNumber("upper", objective.Variables.Upper[v]);
            json.WriteNumber("price", objective.Prices[v]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLimits(Utf8JsonWriter json, ImmutableArray<DoseLimit> limits)
    {
        json.WriteStartArray("limits");
        foreach (var limit in limits)
        {
            json.WriteStartObject();
            WriteIndices(json, "sites", limit.Sites);
            json.WriteNumber("upper", limit.Upper);
            json.WriteNumber("stiffness", DoseLimit.Stiffness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json)
    {
        json.WriteStartObject("score");
        json.WriteNumber("tailWeight", PlanningConstants.TailWeight);
        json.WriteNumber("tailShare", PlanningConstants.TailShare);
        json.WriteNumber("tailSoftness", ScenarioScore.TailSoftness);
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, RobustObjective objective)
    {
        // Doses of all sizes: the fractional parts of multiples of the golden section.
        double[] at = [.. objective.Variables.Upper.Select((upper, v) => upper * (0.02 + (0.4 * ((v * 0.6180339887498949) % 1))))];
        var gradient = new double[at.Length];
        var value = objective.Evaluate(at, gradient);
        json.WriteStartObject("check");
        WriteNumbers(json, "at", at);
        json.WriteNumber("value", value);
        WriteNumbers(json, "gradient", gradient);
        json.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter json, string name, ImmutableArray<int> indices)
    {
        json.WriteStartArray(name);
        foreach (var index in indices)
        {
            json.WriteNumberValue(index);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, double[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ReadOnlySpan<T> numbers)
        where T : struct => json.WriteBase64String(name, MemoryMarshal.AsBytes(numbers));
}
