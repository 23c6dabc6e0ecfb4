using System.Collections.Immutable;
using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Calibration;

public class TrialRowModelTests
{
    private static readonly FitSettings Settings = FitSettings.Standard with { Subjects = 64 };
    private static readonly ImmutableArray<CalibrationRow> Rows =
        [.. CalibrationRows.Standard.Used.Where(r => r.Source.Id is "T003" or "T004" or "T033" or "T086" or "T090" or "T154" or "T254")];

    private static readonly TrialRowModel Model = new(Rows, ModelParameters.Standard, Settings, 2);
    private static readonly ImmutableArray<double> Centre = [.. Settings.Of(ModelParameters.Standard)];

    [Fact]
    public void A_row_is_what_its_own_virtual_trial_shows()
    {
        var predicted = Model.Predict([new(Centre, new(0.1, -0.05))], default)[0];

        for (var i = 0; i < Rows.Length; i++)
        {
            var row = Rows[i];
            var protocol = new TrialProtocol("one row", [row.Line], row.Population with { Baseline = null }, [row.Arm], [new(row.Endpoint, row.IsShare ? [row.Day] : [])]);
            var counts = new TrialSimulation(protocol, Settings.At(ModelParameters.Standard, Centre), new(0.1, -0.05)).Run(new(0, Settings.Subjects), Settings.Seed)[0];
            var alone = row.IsShare
                ? TrialFigures.Share(counts, 0, row.Population.Baseline)
                : TrialFigures.Median(counts, 0, row.Population.Baseline);
            Assert.Equal(alone, predicted[i]);
        }
    }

    [Fact]
    public void Leaving_out_runs_that_cannot_change_changes_nothing()
    {
        // Asked for together, steps share runs; asked for one by one, they cannot.
        var points = Settings.Parameters.Select((p, k) => new ModelPoint(Centre.SetItem(k, Centre[k] + (0.2 * p.Sd)), TrialEffect.None)).ToArray();

        var together = Model.Predict([new(Centre, TrialEffect.None), .. points], default);
        for (var k = 0; k < points.Length; k++)
        {
            Assert.Equal(Model.Predict([points[k]], default)[0], together[k + 1]);
        }
    }

    [Fact]
    public void Threads_do_not_matter() =>
        Assert.Equal(
            Model.Predict([new(Centre, TrialEffect.None)], default)[0],
            new TrialRowModel(Rows, ModelParameters.Standard, Settings, 1).Predict([new(Centre, TrialEffect.None)], default)[0]);
}
