using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Faces;
using Glabella.Clinic.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Photographs;

public sealed class RecordLandmarksTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("glabella-photographs-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_newest_landmarks_hold_and_those_found_first_stay_in_the_record(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (patient, photograph) = await PhotographedAsync(clinic);
        var moved = DrawnFace.Landmarks(shiftPx: 1.25);

        Assert.Equal(1, (await Record(clinic, photograph, new(DrawnFace.Landmarks(), 8, 0.31, Corrected: false))).Value.Revision);
        Assert.Equal(2, (await Record(clinic, photograph, new(moved, 8, 0.31, Corrected: true))).Value.Revision);

        var listed = (await new ListPhotographs(clinic.Store).Execute(new(patient), clinic.Manager)).Value;
        var shown = Assert.Single(Assert.Single(listed).Photographs);
        Assert.Equal(moved, shown.Landmarks!.PointsPx);
        var all = await clinic.Store.ReadAsync(db => db.Set<PhotographLandmarks>().OrderBy(l => l.Revision).ToListAsync());
        Assert.Equal(DrawnFace.Landmarks(), all[0].PointsPx);
        Assert.Equal([(8, 0.31, false, "Tomás Rivas"), (8, 0.31, true, "Tomás Rivas")], all.Select(l => (l.Frames, l.JitterPx, l.Corrected, l.ByName)));
        var acts = (await new ListAudit(clinic.Store).Execute(new(Patient: patient), clinic.Manager)).Value.Select(entry => entry.Act).ToList();
        Assert.Contains("landmarks-found", acts);
        Assert.Contains("landmarks-corrected", acts);
    }

    [Fact]
    public async Task The_same_request_twice_adds_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, photograph) = await PhotographedAsync(clinic);
        var found = new FoundLandmarks(DrawnFace.Landmarks(), 1, 0, Corrected: false);
        await Record(clinic, photograph, found);

        Assert.Equal(1, (await clinic.ChangesNothing(() => Record(clinic, photograph, found))).Value.Revision);
    }

    [Fact]
    public async Task Points_frames_and_jitter_that_cannot_be_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, photograph) = await PhotographedAsync(clinic);
        var points = DrawnFace.Landmarks();

        await Refuses<FaceProposal.WrongCount>(clinic, photograph, new([.. points.Take(468)], 1, 0, false));
        await Refuses<FaceProposal.OffThePicture>(clinic, photograph, new(DrawnFace.Landmarks(shiftPx: 500), 1, 0, false));
        await Refuses<RecordLandmarks.FramesOutOfRange>(clinic, photograph, new(points, 0, 0, false));
        await Refuses<RecordLandmarks.FramesOutOfRange>(clinic, photograph, new(points, 1001, 0, false));
        await Refuses<RecordLandmarks.JitterOutOfRange>(clinic, photograph, new(points, 1, -0.1, false));
        await Refuses<RecordLandmarks.JitterOutOfRange>(clinic, photograph, new(points, 1, double.NaN, false));
        await Refuses<RecordLandmarks.JitterOutOfRange>(clinic, photograph, new(points, 1, 51, false));
    }

    [Fact]
    public async Task An_unknown_photograph_and_a_manager_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, photograph) = await PhotographedAsync(clinic);
        var found = new FoundLandmarks(DrawnFace.Landmarks(), 1, 0, Corrected: false);

        await Refuses<RecordLandmarks.NoSuchPhotograph>(clinic, PhotographId.New(), found);
        await clinic.Refuses<NotAllowed, PhotographLandmarks>(() => new RecordLandmarks(clinic.Store).Execute(new(photograph, found), clinic.Manager));
    }

    private static Task<T> Refuses<T>(TestClinic clinic, PhotographId photograph, FoundLandmarks found) where T : Refusal =>
        clinic.Refuses<T, PhotographLandmarks>(() => Record(clinic, photograph, found));

    private static Task<Result<PhotographLandmarks>> Record(TestClinic clinic, PhotographId photograph, FoundLandmarks found) =>
        new RecordLandmarks(clinic.Store).Execute(new(photograph, found), clinic.Assistant);

    private async Task<(PatientId Patient, PhotographId Photograph)> PhotographedAsync(TestClinic clinic)
    {
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        var stored = await new StorePhotograph(clinic.Store, new PhotographFolder(_path)).Execute(
            new(PhotographId.New(), patient, TestPictures.Jpeg), clinic.Assistant);
        return (patient, stored.Value.Id);
    }
}
