namespace Glabella.Planning.Optimisation;

/// <summary>Which plans a hand can give within the wishes: whole steps of the syringe, sites apart, no more Units and sticks than allowed.</summary>
/// <param name="problem">The wishes.</param>
/// <param name="given">What is fixed.</param>
/// <param name="settled">Sites that someone has placed: two of them may lie as near as they do.</param>
internal sealed class GivablePlans(PlanningProblem problem, (SitePlace Place, decimal Units)[] given, IEnumerable<SitePlace> settled)
{
    private readonly HashSet<SitePlace> _settled = [.. given.Select(g => g.Place), .. settled];

    /// <summary>All sites of a plan, the fixed ones first.</summary>
    public IEnumerable<(SitePlace Place, decimal Units)> SitesOf(IEnumerable<SiteGroup> plan) =>
        [.. given, .. plan.SelectMany(g => g.Places.Select(p => (p, g.Units))).Where(s => s.Units > 0)];

    public bool Allows(IReadOnlyCollection<SiteGroup> plan)
    {
        var sites = SitesOf(plan).ToArray();
        return problem.MostUnits().All(limit => sites.Where(s => limit.Area is null || s.Place.Area == limit.Area).Sum(s => s.Units) <= limit.Units)
            && AreApart([.. sites.Select(s => s.Place)])
            && sites.Length <= (problem.Wishes.MostSites ?? int.MaxValue);
    }

    /// <summary>Whole steps, as many as a site may have.</summary>
    public decimal Rounded(double dose, string area)
    {
        var step = problem.Wishes.StepUnits;
        var units = Math.Round((decimal)(dose / problem.Relative(step)), MidpointRounding.AwayFromZero) * step;
        return Math.Min(units, Math.Floor(problem.MostUnitsAt(area) / step) * step);
    }

    /// <summary>Doses in whole steps; what lies too near to a larger site goes to it.</summary>
    public IEnumerable<SiteGroup> Rounded(IEnumerable<(SitePlace[] Places, double Dose)> groups)
    {
        var merged = new List<(SitePlace[] Places, double Dose)>();
        foreach (var (places, dose) in groups.OrderByDescending(g => g.Dose * g.Places.Length))
        {
            var near = merged.FindIndex(m => !AreApart([.. m.Places, .. places]));
            if (near >= 0)
            {
                merged[near] = (merged[near].Places, merged[near].Dose + (dose * places.Length / merged[near].Places.Length));
            }
            else if (AreApart([.. places, .. given.Select(g => g.Place)]))
            {
                merged.Add((places, dose));
            }
        }

        return merged.Select(m => new SiteGroup(m.Places, Rounded(m.Dose, m.Places[0].Area))).Where(g => g.Units > 0);
    }

    /// <summary>Takes steps and sites away, the least first, until the plan is allowed.</summary>
    public void Fit(List<SiteGroup> plan)
    {
        while (plan.Count > 0 && !Allows(plan))
        {
            var least = plan.IndexOf(plan.MinBy(g => g.Units)!);
            plan[least] = plan[least] with { Units = plan[least].Units - problem.Wishes.StepUnits };
            if (plan[least].Units <= 0 || SitesOf(plan).Count() > (problem.Wishes.MostSites ?? int.MaxValue))
            {
                plan.RemoveAt(least);
            }
        }
    }

    private bool AreApart(SitePlace[] places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (places[i].Point.DistanceMm(places[k].Point) < PlanningConstants.ApartMm && !(_settled.Contains(places[i]) && _settled.Contains(places[k])))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
