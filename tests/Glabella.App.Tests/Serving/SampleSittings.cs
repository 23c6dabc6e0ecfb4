using Glabella.Anatomy;
using Glabella.App.Web.Sketches;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Faces;

namespace Glabella.App.Tests.Serving;

/// <summary>Sittings of a drawn face for tests: grey pictures with the landmarks of the reference face, its left brow raised by as much as is said.</summary>
internal static class SampleSittings
{
    private static readonly HashSet<int> LeftBrow = [282, 334, 296];

    /// <summary>A picture of 256 × 240 pixels that shows nothing.</summary>
    public static byte[] Picture { get; } = Png.Encode([.. Enumerable.Repeat((byte)128, 4 * 256 * 240)], 256, 240);

    public static IReadOnlyList<ImagePoint> Landmarks(double raisedMm = 0) =>
        [.. DrawnFace.Landmarks().Select((p, i) => LeftBrow.Contains(i) ? p with { Y = p.Y - (raisedMm * DrawnFace.PxPerMm) } : p)];

    public static async Task<SeriesId> SittingAsync(this ClinicServer server, PatientId patient, params (string View, double RaisedMm)[] pictures)
    {
        var series = SeriesId.New();
        foreach (var (view, raisedMm) in pictures)
        {
            await server.PictureAsync(patient, series, view, Landmarks(raisedMm));
        }

        return series;
    }

    public static async Task<Photograph> PictureAsync(this ClinicServer server, PatientId patient, SeriesId series, string view, IReadOnlyList<ImagePoint>? landmarks)
    {
        var stored = (await server.WithAsync<StorePhotograph, Result<Photograph>>(
            (slice, by) => slice.Execute(new(PhotographId.New(), patient, Picture, view, series), by), Role.Assistant)).Value;
        if (landmarks is not null)
        {
            Assert.True((await server.WithAsync<RecordLandmarks, Result<PhotographLandmarks>>(
                (slice, by) => slice.Execute(new(stored.Id, new(landmarks, 1, 0, false)), by), Role.Assistant)).Succeeded);
        }

        return stored;
    }

    /// <summary>A face of a picture at rest, scaled by a ruler that makes 1.1 mm of what the irises make 1 mm.</summary>
    public static async Task<FaceRecord> RulerFaceAsync(this ClinicServer server, Photograph rest) =>
        (await server.WithAsync<ConfirmFace, Result<FaceRecord>>((slice, by) => slice.Execute(
            new(FaceId.New(), rest.PatientId, rest.Id, DrawnFace.Landmarks(), new RulerMark(new(20, 20, 0), new(20 + (100 * DrawnFace.PxPerMm), 20, 0), 110), rest.SeriesId), by))).Value;
}
