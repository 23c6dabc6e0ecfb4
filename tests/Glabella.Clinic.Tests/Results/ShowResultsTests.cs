using Glabella.Clinic.Results;
using Glabella.Clinic.Reviews;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Results;

public class ShowResultsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Counts_what_was_treated_and_reviewed_and_flags_small_numbers(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await clinic.Record(clinic.Request(await clinic.FinishedTreatment(), ReviewSamples.Graded(1)));
        var sheet = (await new ShowResults(clinic.Store).Execute(new(ResultGrouping.Lot), clinic.Manager)).Value;
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(("onabotulinumtoxinA", "C1234", 1, 1, true), (row.Product, row.Group, row.Treatments, row.Reviewed.Count, row.IsSmall));
        Assert.Equal(1, row.InBand.Of);
        Assert.DoesNotContain("Berg", ResultsCsv.Write(sheet.Cases), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_period_that_ends_before_it_begins()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<ShowResults.PeriodTurned, ShowResults.Sheet>(() =>
            new ShowResults(clinic.Store).Execute(new(ResultGrouping.Product, new(2026, 2, 1), new(2026, 1, 1)), clinic.Manager));
    }

    [Fact]
    public void A_row_counts_responses_calibration_and_return_as_by_hand()
    {
        var predicted = new PredictedFigure(0.2, 0.8, 1.4, "x");
        TreatedCase Case(params (int Day, int Grade)[] seen) => new(TreatmentId.New(), DateTimeOffset.UnixEpoch, "c", "p", "a", ["=1+1"], false, false, 0,
            [.. seen.Select(s => new ReviewedCase(s.Day, new([new ReviewedGrade("glabellar-lines", Side.Midline, false, s.Grade, 3, predicted)], [])))]);
        TreatedCase[] cases = [Case((14, 1), (90, 3)), Case((14, 2)), Case((60, 0)), Case()];
        var row = ResultRow.Of("p", "g", cases);
        Assert.Equal([(2, 2), (1, 2), (1, 2)], row.Responses.Select(r => (r.Count, r.Of)));
        Assert.Equal((1, 2, 0.7), (row.InBand.Count, row.InBand.Of, Math.Round(row.MeanDifference!.Value, 9)));
        Assert.Equal((1, 3, 90.0), (row.SeenBack.Count, row.SeenBack.Of, row.MedianDaysBack));
        Assert.Contains(",'=1+1,", ResultsCsv.Write(cases), StringComparison.Ordinal);
    }
}
