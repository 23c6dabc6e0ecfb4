using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Glabella.Planning.Checks;
using Glabella.Planning.Wishes;
using static Glabella.Planning.EvaluationJson;

namespace Glabella.Planning.Optimisation;

/// <summary>The JSON form of a proposal, <c>glabella.plan-proposal/1</c>.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.plan-proposal.1.json</c>; its member <c>plan</c> is a plan file. The same proposal gives the same bytes.</remarks>
public static class ProposalFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.plan-proposal/1";

    /// <summary>Writes a proposal.</summary>
    /// <param name="asked">What it was made from.</param>
    /// <param name="proposal">The plan and what becomes of the wishes.</param>
    /// <param name="conflicts">Wishes that cannot both hold.</param>
    /// <param name="findings">What the checks say of the plan.</param>
    public static string Write(WishesFileContent asked, Proposal proposal, ImmutableArray<WishConflict> conflicts, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(proposal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("modelVersion", Pharmacology.ModelParameters.ModelVersion);
            json.WriteString("parametersHash", Pharmacology.ModelParameters.Standard.Hash);
            json.WriteString("status", NameOf(proposal.Status));
            json.WritePropertyName("plan");
            json.WriteRawValue(PlanFile.Write(asked.ToPlanFile(proposal.Plan)));
            PlanEvaluationFile.WriteTotals(json, PlanTotals.Of(proposal.Plan));
            WriteCost(json, asked.Price, proposal.Plan);
            WriteAll(json, "outcomes", proposal.Outcomes, WriteOutcome);
            WriteAll(json, "conflicts", conflicts, WriteConflict);
            WriteAll(json, "findings", [.. findings], PlanEvaluationFile.WriteFinding);
            WriteEffort(json, proposal.Effort);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The members of a wish, as a wishes file has them.</summary>
    internal static void WriteWish(Utf8JsonWriter json, Wish wish)
    {
        json.WriteString("subject", WordOf(wish.Subject));
        json.WriteString("id", wish.Id);
        if (wish.Side is { } side)
        {
            json.WriteString("side", WordOf(side));
        }

        json.WriteString("bound", WordOf(wish.Bound));
        json.WriteNumber("value", Rounded(wish.Value));
        json.WriteNumber("weight", Rounded(wish.Weight));
        json.WriteBoolean("required", wish.Required);
    }

    private static void WriteCost(Utf8JsonWriter json, UnitPrice? price, TreatmentPlan plan)
    {
        if (price is null)
        {
            return;
        }

        json.WriteStartObject("cost");
        json.WriteNumber("perUnit", price.PerUnit);
        json.WriteString("currency", price.Currency);
        json.WriteNumber("total", price.Of(plan.TotalDose));
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, WishOutcome outcome)
    {
        WriteWish(json, outcome.Wish);
        json.WriteString("unit", WishLimits.UnitOf(outcome.Wish.Subject));
        json.WriteNumber("before", Rounded(outcome.Before));
        json.WriteStartObject("after");
        json.WriteNumber("mean", Rounded(outcome.After.Mean));
        json.WriteNumber("low", Rounded(outcome.After.Low));
        json.WriteNumber("median", Rounded(outcome.After.Median));
        json.WriteNumber("high", Rounded(outcome.After.High));
        json.WriteEndObject();
        json.WriteBoolean("met", outcome.IsMet);
    }

    private static void WriteConflict(Utf8JsonWriter json, WishConflict conflict)
    {
        json.WriteStartObject("missed");
        WriteWish(json, conflict.Missed);
        json.WriteEndObject();
        json.WriteNumber("best", Rounded(conflict.Best));
        if (conflict.Against is { } against)
        {
            json.WriteStartObject("against");
            WriteWish(json, against);
            json.WriteEndObject();
            WriteIf(json, "againstBest", conflict.AgainstBest);
        }
    }

    private static void WriteEffort(Utf8JsonWriter json, SearchEffort effort)
    {
        json.WriteStartObject("effort");
        json.WriteNumber("score", Rounded(effort.Score));
        json.WriteNumber("beforeRounding", Rounded(effort.BeforeRounding));
        json.WriteNumber("candidates", effort.Candidates);
        json.WriteNumber("endplates", effort.Endplates);
        json.WriteNumber("scenarios", effort.Scenarios);
        json.WriteNumber("evaluations", effort.Evaluations);
        json.WriteNumber("trials", effort.Trials);
        json.WriteString("stopped", effort.Stopped);
        json.WriteEndObject();
    }

    private static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
