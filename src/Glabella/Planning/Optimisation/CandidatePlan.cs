using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>The places and variables of a problem: candidate sites of its areas, and the injections that are fixed.</summary>
internal sealed class CandidatePlan
{
    private CandidatePlan(ImmutableArray<SitePlace> places, ImmutableArray<SitePlace> fixedPlaces, DoseVariables variables) =>
        (Places, FixedPlaces, Variables) = (places, fixedPlaces, variables);

    /// <summary>Places with a variable dose.</summary>
    public ImmutableArray<SitePlace> Places { get; }

    /// <summary>Places of the fixed injections, in their order.</summary>
    public ImmutableArray<SitePlace> FixedPlaces { get; }

    /// <summary>Over <see cref="Places"/>.</summary>
    public DoseVariables Variables { get; }

    public static CandidatePlan Of(PlanningProblem problem)
    {
        var wishes = problem.Wishes;
        var places = problem.Face.Places.Where(p => wishes.Areas.Contains(p.Area) && !IsTaken(p, wishes.Fixed)).ToImmutableArray();
        var numbers = places.Select((place, i) => (place, i));
        var sites = wishes.Symmetric
            ? numbers.GroupBy(p => p.place.Pair).Select(g => g.Select(p => p.i).ToImmutableArray()).ToImmutableArray()
            : [.. numbers.Select(p => ImmutableArray.Create(p.i))];
        var upper = sites.Select(s => problem.Relative(problem.MostUnitsAt(places[s[0]].Area)));
        var fixedPlaces = wishes.Fixed.Select((site, i) => SitePlace.Of(site, FirstFixed + i, problem.Face.Atlas));
        return new(places, [.. fixedPlaces], new(sites, [.. upper]));
    }

    /// <summary>The places of each variable that is given anything, with its dose.</summary>
    public IEnumerable<(SitePlace[] Places, double Dose)> GroupsOf(double[] doses) =>
        doses.Select((dose, v) => (Variables.Sites[v].Select(i => Places[i]).ToArray(), dose)).Where(g => g.dose > 0);

    // Numbers of pairs that no candidate has.
    private const int FirstFixed = 1_000_000;


    private static bool IsTaken(SitePlace place, ImmutableArray<PlannedInjection> given) =>
        given.Any(i => i.Point.DistanceMm(place.Point) < PlanningConstants.ApartMm);
}
