using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>Finds what makes wishes unanswerable before anything is computed.</summary>
public static class WishCheck
{
    /// <summary>Most scenarios that make sense.</summary>
    public const int MostScenarios = 1024;

    /// <summary>Every problem with its place, what stands there and what would be right; none when the wishes can be answered.</summary>
    public static IEnumerable<JsonProblem> Problems(PlanWishes wishes, PlanningFace face)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(face);
        return [.. OfAreas(wishes, face), .. OfNumbers(wishes), .. OfWishes(wishes, face), .. OfFixed(wishes), .. Contradictions(wishes)];
    }

    private static IEnumerable<JsonProblem> OfAreas(PlanWishes wishes, PlanningFace face)
    {
        if (wishes.Areas.IsDefaultOrEmpty)
        {
            yield return new("$.areas", "[]", $"at least one of {string.Join(", ", CandidateSites.Areas)}");
            yield break;
        }

        foreach (var (area, i) in wishes.Areas.Select((area, i) => (area, i)))
        {
            if (!CandidateSites.Areas.Contains(area))
            {
                yield return new($"$.areas[{i}]", area, $"an area in which plans are proposed: {string.Join(", ", CandidateSites.Areas)}");
            }
            else if (face.Places.All(p => p.Area != area))
            {
                yield return new($"$.areas[{i}]", area, "an area that has a place over its muscles, on this face, where no rule of place warns");
            }
            else if (wishes.Areas.IndexOf(area) != i)
            {
                yield return new($"$.areas[{i}]", area, "each area once");
            }
        }
    }

    private static IEnumerable<JsonProblem> OfNumbers(PlanWishes wishes)
    {
        if (wishes.Scenarios is < 1 or > MostScenarios)
        {
            yield return Number("$.scenarios", wishes.Scenarios, $"a whole number from 1 to {MostScenarios}");
        }

        if (wishes.Firmness is not (>= 0 and <= 1))
        {
            yield return Number("$.firmness", wishes.Firmness, "a number from 0 (soft) to 1 (frozen)");
        }

        if (wishes.StepUnits <= 0)
        {
            yield return Number("$.stepUnits", wishes.StepUnits, "Units above 0: the smallest step that the syringe delivers");
        }

        if (wishes.MostUnitsPerSite is { } perSite && (perSite < wishes.StepUnits || !PlanLimits.Units.Accepts(perSite)))
        {
            yield return Number("$.mostUnitsPerSite", perSite, FormattableString.Invariant($"from one step, {wishes.StepUnits} U, to {PlanLimits.Units.Max} U"));
        }

        var given = wishes.Fixed.Where(i => i.Dose.Product == wishes.Product).Sum(i => i.Dose.Units);
        if (wishes.MostUnits is { } most && most < given)
        {
            yield return Number("$.mostUnits", most, FormattableString.Invariant($"at least what is fixed already, {given} U"));
        }

        if (wishes.MostSites is { } sites && (sites < 1 || sites < wishes.Fixed.Length || sites > PlanLimits.Sites))
        {
            yield return Number("$.mostSites", sites, $"from {Math.Max(1, wishes.Fixed.Length)}, the sites that are fixed already, to {PlanLimits.Sites}");
        }
    }

    private static IEnumerable<JsonProblem> OfWishes(PlanWishes wishes, PlanningFace face)
    {
        var elements = new EndplateElements(face.Atlas, face.Parameters);
        var makes = new WishObjectives(face, elements, _ => 1);
        foreach (var (wish, i) in wishes.Wishes.Select((wish, i) => (wish, i)))
        {
            if (!makes.Knows(wish))
            {
                yield return new($"$.wishes[{i}].id", wish.Side is { } side ? $"{wish.Id} ({side.ToString().ToLowerInvariant()})" : wish.Id, WishLimits.IdsOf(wish.Subject, face));
            }

            if (!WishLimits.Of(wish.Subject).Accepts((decimal)wish.Value))
            {
                yield return Number($"$.wishes[{i}].value", wish.Value, $"{WishLimits.UnitOf(wish.Subject)}: {WishLimits.Of(wish.Subject)}");
            }

            if (wish.Weight is not (>= 0 and <= 100))
            {
                yield return Number($"$.wishes[{i}].weight", wish.Weight, "a weight from 0 to 100; 1 is usual");
            }
        }
    }

    private static IEnumerable<JsonProblem> OfFixed(PlanWishes wishes) => wishes.Fixed
        .Select((site, i) => (site, i))
        .Where(f => f.site.Dose.Product != wishes.Product)
        .Select(f => new JsonProblem($"$.fixed[{f.i}].units", f.site.Dose.ToString(), $"Units of {wishes.Product.Nonproprietary}: Units of different products are never combined"));

    /// <summary>Wishes that no plan at all could hold together, whatever the face: at least more than at most.</summary>
    private static IEnumerable<JsonProblem> Contradictions(PlanWishes wishes)
    {
        for (var i = 0; i < wishes.Wishes.Length; i++)
        {
            for (var k = 0; k < wishes.Wishes.Length; k++)
            {
                var (least, most) = (wishes.Wishes[i], wishes.Wishes[k]);
                var same = least.Subject == most.Subject && least.Id == most.Id && (least.Side is null || most.Side is null || least.Side == most.Side);
                if (same && least.Bound == WishBound.AtLeast && most.Bound == WishBound.AtMost && least.Value > most.Value)
                {
                    yield return Number($"$.wishes[{i}].value", least.Value, FormattableString.Invariant($"no more than {most.Value}, which $.wishes[{k}] allows at most for the same {least.Id}: these two cannot both hold"));
                }
            }
        }
    }

    private static JsonProblem Number(string path, IFormattable value, string expected) =>
        new(path, value.ToString(null, System.Globalization.CultureInfo.InvariantCulture), expected);
}
