using Glabella.Clinic;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>One clinician at one plan.</summary>
internal sealed record PlannerKey(Guid Plan, Guid Clinician);

/// <summary>The robust plans of the planners that are open, so that a dragged site costs only what it changes.</summary>
internal sealed class OpenPlans
{
    /// <summary>Assumed: more planners than one server has open at once; each holds a few megabytes.</summary>
    private const int MostPlanners = 24;

    /// <summary>A robust plan remembers the place of every site it has seen; after so many it starts afresh.</summary>
    private const int MostUses = 600;

    private readonly Recent<PlannerKey, OpenPlan> _plans = new(MostPlanners);

    public int Count => _plans.Count;

    /// <summary>Asks the robust plan of a planner, which is made when face or wishes are not those of last time. One question of a planner at a time.</summary>
    public Result<T> Ask<T>(PlannerKey planner, JudgedBy by, Func<RobustPlan, T> question)
    {
        var open = _plans.GetOrAdd(planner, () => new OpenPlan());
        lock (open)
        {
            if (open.Plan is null || open.Uses >= MostUses || !ReferenceEquals(open.Face, by.Face) || open.Key != by.Key)
            {
                var wishes = by.Read();
                if (!wishes.Succeeded)
                {
                    return wishes.Refusal;
                }

                (open.Face, open.Key, open.Uses, open.Plan) = (by.Face, by.Key, 0, new RobustPlan(by.Face, wishes.Value));
            }

            open.Uses++;
            return question(open.Plan);
        }
    }

    /// <param name="Face">The face.</param>
    /// <param name="Key">The wishes as text: the same text, the same answers.</param>
    /// <param name="Read">Reads and checks the wishes.</param>
    internal sealed record JudgedBy(PlanningFace Face, string Key, Func<Result<PlanWishes>> Read);

    private sealed class OpenPlan
    {
        public PlanningFace? Face { get; set; }

        public string Key { get; set; } = "";

        public int Uses { get; set; }

        public RobustPlan? Plan { get; set; }
    }
}
