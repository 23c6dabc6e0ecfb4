using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

/// <summary>Unwanted effects counted subject by subject, against the planner's mean over placements.</summary>
public class SexedArmTests
{
    private static readonly ModelParameters Standard = ModelParameters.Standard;

    [Theory]
    [InlineData("AE_EYELID_PTOSIS", "eyelid-ptosis", "glabella-5", 20)]
    [InlineData("AE_BROW_PTOSIS", "brow-ptosis", "forehead-5+glabella-5", 40)]
    public void Subjects_suffer_as_often_as_the_planner_s_risk_says(string code, string risk, string pattern, int units)
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(units, pattern)], (code, [60]));
        protocol = protocol with { Population = protocol.Population with { Women = 1 } };
        var counts = new TrialSimulation(protocol, Standard, TrialEffect.None).Run(new(0, 20_000), 3, 2);
        var planner = RiskCalibration.ShareOfLabel(TrialFace.Of(Sex.Female).Atlas, Standard, risk == "eyelid-ptosis" ? RiskKind.Eyelid : RiskKind.Brow);

        // Rare events in 20,000 subjects scatter by a tenth of a point; 32 placements of the planner by several tenths.
        Assert.InRange(TrialSetups.Percent(counts, 0, 0) - (100 * planner), -0.9, 0.9);
    }

    [Fact]
    public void The_forehead_alone_drops_the_brow_more_often_than_with_the_glabella()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20, "forehead-5"), TrialSetups.Ona(40, "forehead-5+glabella-5"), TrialSetups.Ona(20)], ("AE_BROW_PTOSIS", [60]));
        var counts = new TrialSimulation(protocol, Standard, TrialEffect.None).Run(new(0, 10_000), 3, 2);

        Assert.True(TrialSetups.Percent(counts, 0, 0) > TrialSetups.Percent(counts, 1, 0));
        Assert.True(TrialSetups.Percent(counts, 2, 0) < TrialSetups.Percent(counts, 1, 0));
    }

    [Fact]
    public void An_effect_that_has_shown_by_a_day_has_shown_by_a_later_one()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("AE_EYELID_PTOSIS", [0, 2, 7, 30, 120]));
        var counts = new TrialSimulation(protocol, Standard, TrialEffect.None).Run(new(0, 5000), 3, 2);
        var course = Enumerable.Range(0, 5).Select(i => TrialSetups.Percent(counts, 0, i)).ToArray();

        Assert.Equal(0, course[0]);
        Assert.Equal(course.Order(), course);
    }
}
