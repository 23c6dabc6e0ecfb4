using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class MovementModelTests
{
    private static readonly PlanEvaluation Forehead = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("forehead-5"));
    private static readonly PlanEvaluation Frown = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("glabella-5"));

    [Fact]
    public void A_movement_is_what_the_face_does_at_the_kept_strengths()
    {
        // The median subject on day 30, by the mechanics themselves.
        var raise = Forehead.Movements.Single(m => m.Id == "brow-raise" && m.Side == Side.Left);
        var kept = ReferenceFace.Mechanics.BrowLiftMm(
            Side.Left, (id, side) => 1 - Forehead.Muscles.Single(m => m.Id == id && (m.Side == side || m.Side == Side.Midline)).Weakness.Median[30]);

        Assert.Equal(kept, raise.KeptMm.Median[30], 0.1);
        Assert.True(raise.KeptMm.Median[30] < raise.BeforeMm);
    }

    [Fact]
    public void A_weak_forehead_lets_the_brow_sink_and_weak_depressors_let_it_rise()
    {
        Assert.True(Position(Forehead).Median[30] < -0.1);
        Assert.True(Position(Frown).Median[30] > 0.1);
        Assert.Equal(0, Position(Frown).Median[0]);
    }

    [Fact]
    public void The_glabellar_pattern_alone_spares_the_brow_raise() // its lateral sites lie below the endplates of the frontalis
    {
        var raise = Frown.Movements.Single(m => m.Id == "brow-raise" && m.Side == Side.Left);

        Assert.InRange(raise.KeptMm.Median[30] / raise.BeforeMm, 0.9, 1);
    }

    private static Band Position(PlanEvaluation evaluation) =>
        evaluation.Movements.Single(m => m.Id == "brow-position" && m.Side == Side.Right).KeptMm;
}
