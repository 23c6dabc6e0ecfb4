using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Photographs;
using Glabella.Clinic.Tests.Support;
using Glabella.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Faces;

public sealed class ConfirmFaceTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("glabella-photographs-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Stores_the_face_in_millimetres_with_scale_error_photograph_sex_and_age(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (patient, photograph) = await PhotographedAsync(clinic);
        var landmarks = DrawnFace.Landmarks();

        var confirmed = (await Confirm(clinic, FaceId.New(), patient, photograph, landmarks)).Value;
        var face = await clinic.Store.ReadAsync(db => db.Set<FaceRecord>().SingleAsync(f => f.Id == confirmed.Id));

        Assert.Equal((FaceSource.Photograph, photograph, Sex.Female, 49), (face.Source, face.PhotographId!.Value, face.Sex, face.Age));
        Assert.Equal(landmarks, face.LandmarksPx);
        Assert.Equal(DrawnFace.InterpupillaryMm, Pupils(face), 0.5);
        Assert.InRange(face.ScaleErrorPercent, 3.4, 8);
        Assert.Equal(468, face.LandmarksMm.Count);
        Assert.Equal(face.ScaleErrorPercent, face.ToPatientFace().ScaleErrorPercent);
        Assert.Contains((await new ListAudit(clinic.Store).Execute(new(Patient: patient), clinic.Manager)).Value, entry => entry.Act == "face-confirmed");
    }

    [Fact]
    public async Task The_same_request_twice_builds_one_face_and_another_under_its_id_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, photograph) = await PhotographedAsync(clinic);
        var id = FaceId.New();
        await Confirm(clinic, id, patient, photograph, DrawnFace.Landmarks());

        var again = await clinic.ChangesNothing(() => Confirm(clinic, id, patient, photograph, DrawnFace.Landmarks()));
        Assert.Equal(id, again.Value.Id);
        await clinic.Refuses<ConfirmFace.IdInUse, FaceRecord>(() => Confirm(clinic, id, patient, photograph, DrawnFace.Landmarks(shiftPx: 3)));
    }

    [Fact]
    public async Task Another_patients_photograph_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, photograph) = await PhotographedAsync(clinic);
        var other = await StorePhotographTests.RegisterAsync(clinic);

        await clinic.Refuses<ConfirmFace.NoSuchPhotograph, FaceRecord>(() => Confirm(clinic, FaceId.New(), other, photograph, DrawnFace.Landmarks()));
        await clinic.Refuses<BuildFace.NoSuchPhotograph, FaceProposal>(() =>
            new BuildFace(clinic.Store).Execute(new(other, photograph, DrawnFace.Landmarks(), null), clinic.Physician));
    }

    [Fact]
    public async Task A_face_may_name_the_sitting_it_belongs_to_but_not_one_of_another_patient()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, photograph) = await PhotographedAsync(clinic);
        var (_, foreign) = await PhotographedAsync(clinic);
        var series = new SeriesId(photograph.Value);

        var face = (await Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks(), series: series)).Value;

        Assert.Equal(series, face.SeriesId);
        await clinic.Refuses<ConfirmFace.NoSuchSeries, FaceRecord>(() =>
            Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks(), series: new SeriesId(foreign.Value)));
        await clinic.Refuses<ConfirmFace.IdInUse, FaceRecord>(() => Confirm(clinic, face.Id, patient, photograph, DrawnFace.Landmarks()));
    }

    [Fact]
    public async Task Points_that_make_no_adult_face_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, photograph) = await PhotographedAsync(clinic);

        await clinic.Refuses<FaceProposal.WrongCount, FaceRecord>(() => Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks().Take(468)));
        await clinic.Refuses<FaceProposal.OffThePicture, FaceRecord>(() => Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks(shiftPx: 400)));
        await clinic.Refuses<FaceProposal.OffThePicture, FaceRecord>(() =>
            Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks().Select(p => p with { Z = double.NaN })));
        await clinic.Refuses<FaceProposal.NoFace, FaceRecord>(() =>
            Confirm(clinic, FaceId.New(), patient, photograph, Enumerable.Repeat(new ImagePoint(100, 100, 0), 478)));
        await clinic.Refuses<ConfirmFace.Implausible, FaceRecord>(() =>
            Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks(), new RulerMark(new(10, 10, 0), new(110, 10, 0), 500)));
        await clinic.Refuses<ConfirmFace.Implausible, FaceRecord>(() => Confirm(clinic, FaceId.New(), patient, photograph, DrawnFace.Landmarks(yawDegrees: 40)));
    }

    [Fact]
    public async Task A_manager_may_not()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, photograph) = await PhotographedAsync(clinic);

        await clinic.Refuses<NotAllowed, FaceRecord>(() =>
            new ConfirmFace(clinic.Store).Execute(new(FaceId.New(), patient, photograph, DrawnFace.Landmarks(), null), clinic.Manager));
    }

    private static double Pupils(FaceRecord face)
    {
        // Midpoints of the lid corners stand for the pupils: the irises themselves are not among the 468.
        FacePoint Middle(int a, int b) => new((face.LandmarksMm[a].X + face.LandmarksMm[b].X) / 2, (face.LandmarksMm[a].Y + face.LandmarksMm[b].Y) / 2, (face.LandmarksMm[a].Z + face.LandmarksMm[b].Z) / 2);
        return Middle(33, 133).DistanceMm(Middle(362, 263));
    }

    private async Task<(PatientId Patient, PhotographId Photograph)> PhotographedAsync(TestClinic clinic)
    {
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        var stored = await new StorePhotograph(clinic.Store, new PhotographFolder(_path)).Execute(
            new(PhotographId.New(), patient, TestPictures.Jpeg), clinic.Assistant);
        return (patient, stored.Value.Id);
    }

    private static Task<Result<FaceRecord>> Confirm(
        TestClinic clinic, FaceId id, PatientId patient, PhotographId photograph, IEnumerable<ImagePoint> landmarks, RulerMark? ruler = null, SeriesId? series = null) =>
        new ConfirmFace(clinic.Store).Execute(new(id, patient, photograph, [.. landmarks], ruler, series), clinic.Physician);
}
