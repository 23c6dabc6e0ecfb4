using Glabella.Planning;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Evaluations;

/// <summary>By what a plan is judged that nobody gave wishes for: the balanced style of its own areas.</summary>
internal static class Judgement
{
    /// <summary>The style that stands between soft and frozen.</summary>
    public static PlanStyle Style { get; } = PlanStyles.All.Single(style => style.Id == "balanced");

    public static PlanWishes For(TreatmentPlan plan, Hand hand) =>
        new(plan.Product, plan.Reconstitution, [.. plan.Injections.Select(site => site.Area).Distinct(StringComparer.Ordinal)])
        {
            Firmness = Style.Firmness,
            Hand = hand,
            StepUnits = PlanStyles.StepUnitsOf(plan.Product),
        };

    /// <summary>The hand of an address, "usual" when it names none; null for a word that is no hand.</summary>
    public static Hand? HandOf(string? word) => string.IsNullOrEmpty(word)
        ? Hand.Usual
        : Enum.GetValues<Hand>().Cast<Hand?>().FirstOrDefault(hand => WordOf(hand!.Value) == word);

    public static string WordOf(Hand hand) => hand.ToString().ToLowerInvariant();
}
