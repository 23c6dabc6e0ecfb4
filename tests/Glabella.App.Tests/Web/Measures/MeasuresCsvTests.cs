using System.Globalization;
using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Measurement;

namespace Glabella.App.Tests.Web.Measures;

public class MeasuresCsvTests(ClinicServer server)
{
    [Fact]
    public async Task Each_figure_is_a_row_of_ten_fields_with_unit_error_and_change_and_no_name()
    {
        var patient = await server.PatientAsync("Lindqvist-Csv");
        var before = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 8));
        var after = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 1));
        using var browser = await server.SignedInAsync(Role.Manager);

        var text = await browser.Http.GetStringAsync($"/patients/{patient.Id}/measures.csv?series={after}&with={before}", TestContext.Current.CancellationToken);
        var rows = text.TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToArray();
        double Number(string[] row, int at) => double.Parse(row[at], CultureInfo.InvariantCulture);

        Assert.All(rows, row => Assert.Equal(10, row.Length));
        Assert.Equal(rows.Length - 1, rows.Skip(1).Select(row => (row[1], row[2])).Distinct().Count());
        Assert.All(rows.Skip(1), row => Assert.Contains(row[1], Measure.All.Select(measure => measure.Id)));
        Assert.All(rows.Skip(1), row => Assert.Equal(Number(row, 4) - Number(row, 7), Number(row, 8), 0.011));
        var left = rows.Single(row => row[1] == "brow-raise" && row[2] == "left");
        Assert.Equal(-7, Number(left, 8), 1);
        Assert.DoesNotContain("Lindqvist", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_sitting_is_never_taken_for_the_earlier_one_and_an_unknown_sitting_is_not_found()
    {
        var patient = await server.PatientAsync();
        var before = await server.SittingAsync(patient.Id, ("rest", 0));
        var after = await server.SittingAsync(patient.Id, ("rest", 0));
        using var browser = await server.SignedInAsync(Role.Physician);

        var text = await browser.Http.GetStringAsync($"/patients/{patient.Id}/measures.csv?series={before}&with={after}", TestContext.Current.CancellationToken);

        Assert.All(text.TrimEnd().Split("\r\n").Skip(1), line => Assert.EndsWith(",,,,", line, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync($"/patients/{patient.Id}/measures.csv?series={Guid.NewGuid()}", TestContext.Current.CancellationToken)).StatusCode);
    }
}
