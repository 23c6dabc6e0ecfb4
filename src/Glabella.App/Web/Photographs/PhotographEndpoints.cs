using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Glabella.App.Web.Photographs;

/// <summary>Storing a photograph and giving it back; the only way from the browser to the photograph folder.</summary>
internal static class PhotographEndpoints
{
    /// <summary>Room for the form around the largest file.</summary>
    private const long MaxRequestBytes = PictureLimits.MaxBytes + 100_000;

    /// <summary>The address of a picture, for those who may read records.</summary>
    public static string UrlOf(PhotographId photograph) => $"/photographs/{photograph}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/patients/{patientId:guid}/photographs", StoreAsync)
            .AddEndpointFilter(PageToken.RequireAsync)
            .WithMetadata(new MayAttribute(Duty.Photograph), new BodyLimit(MaxRequestBytes));
        app.MapGet("/photographs/{photographId:guid}", ShowAsync)
            .WithMetadata(new MayAttribute(Duty.ReadRecords));
    }

    private static async Task<IResult> StoreAsync(
        Guid patientId, HttpContext http, StorePhotograph store, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType)
        {
            return Refusals.Answer(new NoFile());
        }

        var sent = await ReadFormAsync(http.Request, cancellation);
        if (!sent.Succeeded)
        {
            return Refusals.Answer(sent.Refusal);
        }

        var form = sent.Value;
        if (form.Files.GetFile("file") is not { } file || !Guid.TryParse(form["photographId"], out var id))
        {
            return Refusals.Answer(new NoFile());
        }

        if (!TryReadSeries(form, out var series))
        {
            return Refusals.Answer(new NoSeries());
        }

        var content = new MemoryStream((int)Math.Min(file.Length, MaxRequestBytes));
        await using (content)
        {
            await file.CopyToAsync(content, cancellation);
            var request = new StorePhotograph.Request(new PhotographId(id), new PatientId(patientId), content.GetBuffer().AsMemory(0, (int)content.Length),
                form.TryGetValue("view", out var view) ? view.ToString() : PhotographView.Rest, series);
            var stored = await store.Execute(request, SignedIn.Clinician(http), cancellation);
            return stored.Succeeded
                ? Results.Json(new StoredPhotograph(id, stored.Value.WidthPx, stored.Value.HeightPx))
                : Refusals.Answer(stored.Refusal);
        }
    }

    /// <summary>A form without a series stores a photograph by itself.</summary>
    private static bool TryReadSeries(FormCollection form, out SeriesId? series)
    {
        series = null;
        if (!form.TryGetValue("seriesId", out var sent))
        {
            return true;
        }

        series = Guid.TryParse(sent, out var id) && id != Guid.Empty ? new SeriesId(id) : null;
        return series is not null;
    }

    private static async Task<Result<FormCollection>> ReadFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return (FormCollection)await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxRequestBytes }, cancellation);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new PictureReader.TooManyBytes(request.ContentLength ?? MaxRequestBytes);
        }
        catch (Exception cut) when (cut is IOException or InvalidDataException)
        {
            return new CutShort();
        }
    }

    private static async Task<IResult> ShowAsync(Guid photographId, HttpContext http, LoadPhotograph load, CancellationToken cancellation)
    {
        var loaded = await load.Execute(new PhotographId(photographId), SignedIn.Clinician(http), cancellation);
        if (!loaded.Succeeded)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = "inline; filename=\"photograph\"";
        return Results.Bytes(loaded.Value.Content, loaded.Value.Photograph.ContentType);
    }

    private sealed record NoFile() : Refusal("no-file", "No file was sent. Choose a photograph as JPEG or PNG.", "file");

    private sealed record NoSeries() : Refusal("series-unreadable", "The series of the photograph cannot be read. Load the page again.", "seriesId");

    private sealed record CutShort() : Refusal("upload-cut-short", "The picture did not arrive whole. Nothing was stored; choose it again.", "file");

    private sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}
