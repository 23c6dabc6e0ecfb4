using System.Text.Json;
using Glabella.Clinic;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>From the planner's JSON to the wishes of the science, or what is wrong with them and what would be right.</summary>
internal static class WishesReader
{
    /// <summary>Assumed: more than anyone reads.</summary>
    private const int MostWishes = 60;

    /// <param name="content">As it came.</param>
    /// <param name="plan">The plan on the screen: its product, dilution and sites.</param>
    /// <param name="kept">Ids of sites that stay.</param>
    /// <param name="face">The face.</param>
    public static Result<PlanWishes> Read(WishesContent content, TreatmentPlan plan, IReadOnlyList<string> kept, PlanningFace face)
    {
        if (TooMany(content) is { } tooMany)
        {
            return tooMany;
        }

        for (var i = 0; i < kept.Count; i++)
        {
            if (!plan.Injections.Any(site => site.Id == kept[i]))
            {
                return new Unanswerable("unknown-site", FormattableString.Invariant($"kept[{i}]"), $"There is no site \"{kept[i]}\" in this plan to be kept.");
            }
        }

        var wishes = Wishes(content, plan) with { Fixed = [.. plan.Injections.Where(site => kept.Contains(site.Id) || !content.Areas.Contains(site.Area))] };
        return Checked(wishes, face);
    }

    /// <summary>The wishes by which any plan of the same product and dilution is judged, whatever is kept of it.</summary>
    public static OpenPlans.JudgedBy ToJudge(WishesContent content, TreatmentPlan plan, PlanningFace face) => new(
        face,
        JsonSerializer.Serialize(new { content.Areas, content.Firmness, content.Wishes, content.Hand, plan.Product.Nonproprietary, plan.Reconstitution.Vial.Units, plan.Reconstitution.DiluentMl }),
        () => TooMany(content) is { } tooMany ? tooMany : Checked(Wishes(content, plan) with { MostUnits = null, MostUnitsPerSite = null, MostSites = null }, face));

    private static PlanWishes Wishes(WishesContent content, TreatmentPlan plan) => new(plan.Product, plan.Reconstitution, [.. content.Areas])
    {
        Firmness = content.Firmness,
        Wishes = [.. content.Wishes.Select(WishOf)],
        Hand = (Hand)content.Hand,
        Symmetric = content.Symmetric,
        StepUnits = PlanStyles.StepUnitsOf(plan.Product),
        MostUnits = content.MostUnits,
        MostUnitsPerSite = content.MostUnitsPerSite,
        MostSites = content.MostSites,
    };

    private static Wish WishOf(OwnWish wish) => new(
        (WishSubject)wish.Subject, wish.Id, wish.Side is { } side ? PlanReader.SideOf(side) : null, (WishBound)wish.Bound, wish.Value, wish.Weight, wish.Required);

    private static Unanswerable? TooMany(WishesContent content)
    {
        if (content.Wishes.Count > MostWishes || content.Areas.Count > FaceArea.All.Count)
        {
            return new("too-many-wishes", "wishes", FormattableString.Invariant($"{content.Wishes.Count} wishes in {content.Areas.Count} areas; at most {MostWishes} in {FaceArea.All.Count}."));
        }

        for (var i = 0; i < content.Wishes.Count; i++)
        {
            if (content.Wishes[i] is null || string.IsNullOrWhiteSpace(content.Wishes[i].Id))
            {
                return new("wish-missing", FormattableString.Invariant($"wishes.wishes[{i}]"), "A wish names its subject, id, side, bound, value and weight; none is null but the side.");
            }
        }

        return null;
    }

    private static Result<PlanWishes> Checked(PlanWishes wishes, PlanningFace face) =>
        WishCheck.Problems(wishes, face).FirstOrDefault() is { } problem ? Unanswerable.Of(problem) : wishes;

    public sealed record Unanswerable(string What, string Where, string Why) : Refusal(What, Why, Where)
    {
        public static Unanswerable Of(JsonProblem problem)
        {
            var where = problem.Path.Replace("$.", "", StringComparison.Ordinal);
            var expected = problem.Expected.Replace("$.", "", StringComparison.Ordinal);
            return new("wish-cannot-be", where.StartsWith("fixed", StringComparison.Ordinal) ? where : "wishes." + where, $"{WhatOf(where)}: {problem.Value} cannot be; give {expected}.");
        }

        private static string WhatOf(string where) => where.Split('[', '.')[0] switch
        {
            "areas" => "Areas to be treated",
            "wishes" => "A wish",
            "mostUnits" => "Most Units in all",
            "mostUnitsPerSite" => "Most Units at a site",
            "mostSites" => "Most sites",
            "firmness" => "Soft to frozen",
            "fixed" => "A site that is kept",
            var other => other,
        };
    }
}
