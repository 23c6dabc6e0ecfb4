using Glabella.App.Web.Treatments;
using Glabella.Planning;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Evaluations;

/// <summary>The one slip of a plan that is told first.</summary>
internal static class WorstSlip
{
    /// <summary>For example "Site 2 R, 2 mm down: drooping eyelid 0.6× → 1.3× the label pattern.", or that none matters.</summary>
    public static string InWords(IReadOnlyList<SiteSensitivity> sites, TreatmentPlan plan, PlanEvaluation evaluation)
    {
        var worst = sites.Where(site => site.Worst is not null)
            .Select(site => (site, slip: site.Worst!, risk: site.Risk(site.Worst!)!))
            .OrderByDescending(found => found.risk.To - found.risk.From)
            .FirstOrDefault();
        if (worst.site is null)
        {
            return "No slip of a single site by 2 mm makes an unwanted effect visibly likelier.";
        }

        var number = SiteWords.Label(SiteLabels.Numbers(plan)[worst.site.Site.Id], worst.site.Site.Side);
        return $"The worst slip: site {number}, 2 mm {worst.slip.Change}. {FigureText.NameOf(worst.risk.Wish, evaluation)} {FigureText.One(worst.risk.From)}× → {FigureText.One(worst.risk.To)}× the label pattern.{Times(worst.risk)}";
    }

    private static string Times(FigureChange risk) => risk.From < 0.1 ? "" : $" That is {FigureText.One(risk.To / risk.From)} times as likely.";
}
