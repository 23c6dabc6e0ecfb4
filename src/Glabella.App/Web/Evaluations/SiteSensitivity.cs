using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.App.Web.Evaluations;

/// <summary>One site: what it is for, and what a slip of it does to the risk that goes with its area and to its line.</summary>
/// <param name="Site">The site.</param>
/// <param name="Without">What would change without it, the most first.</param>
/// <param name="Slips">Up, down, medial and lateral.</param>
public sealed record SiteSensitivity(PlannedInjection Site, SiteEffect Without, ImmutableArray<SiteEffect> Slips)
{
    /// <summary>Assumed: what is written with one decimal and changes by less has not changed.</summary>
    private const double Visible = 0.05;

    /// <summary>The unwanted effect that is looked at for an area.</summary>
    public static string RiskOf(string area) => area switch
    {
        FaceArea.ForeheadLines => "brow-ptosis",
        FaceArea.LateralCanthalLines => "smile-asymmetry",
        _ => "eyelid-ptosis",
    };

    /// <summary>The likelihood of that effect, before and after a change.</summary>
    public FigureChange? Risk(SiteEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.Figures.FirstOrDefault(f => f.Wish.Subject == WishSubject.Risk && f.Wish.Id == RiskOf(Site.Area));
    }

    /// <summary>The line of the site's area on its side, before and after a change; null where the area has none.</summary>
    public FigureChange? Line(SiteEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.Figures.FirstOrDefault(f => f.Wish.Subject == WishSubject.Line && f.Wish.Id == Site.Area
            && (f.Wish.Side == Site.Side || f.Wish.Side == Side.Midline || Site.Side == Side.Midline));
    }

    /// <summary>The slip that makes the unwanted effect likeliest; null when none makes it visibly likelier.</summary>
    public SiteEffect? Worst => Slips
        .Where(slip => Risk(slip) is { } risk && risk.To - risk.From >= Visible)
        .MaxBy(slip => Risk(slip)!.To);

    /// <summary>What the site is for: what would change most without it.</summary>
    public IEnumerable<FigureChange> Reasons => Without.Figures.Where(f => FigureText.Value(f.Wish.Subject, f.From) != FigureText.Value(f.Wish.Subject, f.To)).Take(2);
}
