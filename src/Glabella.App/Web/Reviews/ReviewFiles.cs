using System.Globalization;
using System.Text;
using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.AdverseEvents;
using Glabella.Clinic.Results;

namespace Glabella.App.Web.Reviews;

/// <summary>Results and reports as files for other programs.</summary>
internal static class ReviewFiles
{
    public static void MapReviewFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/results.csv", ResultsAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapGet("/results-dictionary.csv", () => Csv(ResultsCsv.WriteDictionary(), "results-dictionary.csv")).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapGet("/adverse-events/{id:guid}/report.json", ReportAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));
    }

    /// <summary>A day as a date field sends it; null for none.</summary>
    internal static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<IResult> ResultsAsync(string? from, string? to, HttpContext http, ShowResults results, CancellationToken cancellation)
    {
        var shown = await results.Execute(new(ResultGrouping.Product, Day(from), Day(to)), SignedIn.Clinician(http), cancellation);
        return shown.Succeeded ? Csv(ResultsCsv.Write(shown.Value.Cases), "results.csv") : Refusals.Answer(shown.Refusal);
    }

    private static async Task<IResult> ReportAsync(Guid id, HttpContext http, ShowEvent events, TimeProvider clock, CancellationToken cancellation)
    {
        var by = SignedIn.Clinician(http);
        var shown = await events.Execute(new(new AdverseEventId(id)), by, cancellation);
        return shown.Succeeded
            ? Results.Json(RegulatorReport.Of(shown.Value, by, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)))
            : Refusals.Answer(shown.Refusal);
    }

    private static IResult Csv(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name);
}
