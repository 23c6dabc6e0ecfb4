using System.Globalization;
using System.Text;
using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Measurement;

namespace Glabella.App.Web.Measures;

/// <summary>The measures of one sitting as a table for other programs: one row a figure, with its unit and error.</summary>
internal static class MeasuresCsv
{
    private const string Head = "sitting,measure,side,unit,value,error_95,earlier_sitting,earlier_value,change,smallest_detectable_change";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/patients/{patientId:guid}/measures.csv", AnswerAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));

    /// <summary>RFC 4180; no patient is named, only the times of the sittings.</summary>
    internal static string Write(Sitting now, Sitting? earlier)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var row in now.Measures?.Rows ?? [])
        {
            var then = earlier?.Measures?.Rows.FirstOrDefault(r => r.Measure.Id == row.Measure.Id);
            Append(text, now, earlier, row, then, "right", r => r.Right);
            Append(text, now, earlier, row, then, "left", r => r.Left);
            Append(text, now, earlier, row, then, "right-less-left", r => r.Difference);
        }

        return text.ToString();
    }

    private static void Append(
        StringBuilder text, Sitting now, Sitting? earlier, MeasureRow row, MeasureRow? then, string side, Func<MeasureRow, MeasuredFigure?> figure)
    {
        if (figure(row) is not { } value)
        {
            return;
        }

        var change = then is null ? null : MeasureChange.Between(row, then, now.Measures!.Rest.Scale, earlier!.Measures!.Rest.Scale, figure);
        string[] fields =
        [
            At(now), row.Measure.Id, side, row.Measure.Unit, N(value.Value), N(value.Error95),
            change is null ? "" : At(earlier!), then is null ? "" : N(figure(then)?.Value), N(change?.Value), N(change?.SmallestDetectable),
        ];
        text.AppendJoin(',', fields).Append("\r\n");
    }

    private static async Task<IResult> AnswerAsync(
        Guid patientId, string? series, string? with, HttpContext http, ListPhotographs photographs, CancellationToken cancellation)
    {
        var listed = await photographs.Execute(new(new PatientId(patientId)), SignedIn.Clinician(http), cancellation);
        if (!listed.Succeeded || Find(listed.Value, series) is not { } chosen)
        {
            return Results.NotFound();
        }

        var earlier = Find(listed.Value, with) is { } other && other.TakenAt < chosen.TakenAt ? other : null;
        return Results.File(Encoding.UTF8.GetBytes(Write(Sitting.Of(chosen), earlier is null ? null : Sitting.Of(earlier))), "text/csv; charset=utf-8", "measures.csv");
    }

    private static ListPhotographs.Series? Find(IReadOnlyList<ListPhotographs.Series> all, string? id) =>
        Guid.TryParse(id, out var value) ? all.FirstOrDefault(series => series.Id.Value == value) : null;

    private static string At(Sitting sitting) => sitting.Series.TakenAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string N(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
