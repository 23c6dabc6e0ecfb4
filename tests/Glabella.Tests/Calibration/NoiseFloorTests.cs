using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class NoiseFloorTests
{
    private static readonly CalibrationRow[] Rows = [.. CalibrationRows.Standard.Used];

    private static CalibrationRow Row(string id) => Rows.Single(r => r.Source.Id == id);

    [Fact]
    public void Replicates_are_predicted_by_each_other()
    {
        // Two trials of abo 50 U, both raters, two grades: 55 and 52 %. Each is predicted by the other, three points off.
        var floor = NoiseFloor.Of([RowComparison.Of(Row("T077"), 0.5, 0.1), RowComparison.Of(Row("T079"), 0.5, 0.1)]);

        Assert.Equal(2, floor.ReplicateRows);
        Assert.Equal(3, floor.Replicates, 1e-9);
        Assert.Equal(3, floor.LookUp, 1e-9);
    }

    [Fact]
    public void A_trial_is_never_predicted_by_itself()
    {
        var floor = NoiseFloor.Of([RowComparison.Of(Row("T003"), 0.8, 0.1), RowComparison.Of(Row("T007"), 0.5, 0.1)]);

        Assert.Equal((0, 0), (floor.ReplicateRows, floor.LookUpRows));
    }

    [Fact]
    public void The_nearest_row_is_the_one_of_the_same_kind()
    {
        Assert.Equal(0, NoiseFloor.Distance(Row("T077"), Row("T079")), 1e-12);
        Assert.True(NoiseFloor.Distance(Row("T003"), Row("T246")) < NoiseFloor.Distance(Row("T003"), Row("T242")));
        Assert.True(NoiseFloor.Distance(Row("T003"), Row("T246")) < NoiseFloor.Distance(Row("T003"), Row("T056")));
    }
}
