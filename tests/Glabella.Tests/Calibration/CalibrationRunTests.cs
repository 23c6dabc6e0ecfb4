using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Tests.HouseRules;
using Glabella.Trials;

namespace Glabella.Tests.Calibration;

public class CalibrationRunTests
{
    /// <summary>Some twenty seconds, so only when asked for: the counts stand in docs/validation.md, and it fails when they do not.</summary>
    [Fact(Explicit = true)]
    public void The_intervals_of_trial_run_hold_the_published_figures()
    {
        var held = CalibrationRows.Standard.Used.Where(row => row.Kind is CalibrationKind.Share or CalibrationKind.Duration)
            .GroupBy(row => row.Kind == CalibrationKind.Duration ? "medians" : row.IsPlacebo ? "placebo shares" : "active shares")
            .ToDictionary(g => g.Key, g => (Held: g.Count(IsHeld), Of: g.Count()));
        var page = Repository.Read("docs/validation.md");
        Assert.All(held, kind => Assert.Contains($"{kind.Value.Held} of {kind.Value.Of} {kind.Key}", page));
        Assert.InRange(held["active shares"].Held / (double)held["active shares"].Of, 0.85, 1);
    }

    [Fact]
    public void Where_the_constants_stood_before_does_not_matter()
    {
        var settings = FitSettings.Standard with { Subjects = 64 };
        var elsewhere = ModelParameters.Standard.With("response.hill", 2).With("time.decay", 60);

        var first = Fit(ModelParameters.Standard, threads: 1);
        var second = Fit(elsewhere, threads: 2);

        Assert.Equal(first.Fitted, second.Fitted);
        Assert.Equal(first.Objective, second.Objective);

        JointFitResult Fit(ModelParameters start, int threads) =>
            new CalibrationRun([.. CalibrationRows.Standard.Used.Take(20)], settings, start, threads).Fit(1, stop: TestContext.Current.CancellationToken).Fit;
    }

    private static bool IsHeld(CalibrationRow row)
    {
        var endpoint = new TrialEndpoint(row.Endpoint, row.Kind == CalibrationKind.Share ? [row.Day] : []);
        var protocol = new TrialProtocol(row.Source.Id, [row.Line], row.Population, [row.Arm], [endpoint]);
        var result = TrialResult.Of(TrialStudy.Of(protocol).Run(4000, 1)).Arms[0].Endpoints[0];
        return row.Published >= result.Low && row.Published <= result.High;
    }
}
