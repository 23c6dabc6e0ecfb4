using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Photographs;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Faces;

public class UseReferenceFaceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Gives_the_face_of_the_patients_sex_and_age_without_a_scale_error(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await StorePhotographTests.RegisterAsync(clinic, Sex.Male);

        var face = (await Use(clinic, FaceId.New(), patient)).Value;

        Assert.Equal((FaceSource.Reference, Sex.Male, 49, 0.0, null), (face.Source, face.Sex, face.Age, face.ScaleErrorPercent, face.PhotographId));
        var read = (await new ShowFace(clinic.Store).Execute(new(face.Id), clinic.Manager)).Value.Face;
        Assert.Equal(PatientFace.ReferenceLandmarks(Sex.Male, 49), read.LandmarksMm);
        Assert.Equal(PatientFace.Reference(Sex.Male, 49).Surface.Vertices, read.ToPatientFace().Surface.Vertices);
        Assert.Equal((Sex.Male, 49), (face.ToPatientFace().Sex, face.ToPatientFace().Age));
        Assert.Contains((await new ListAudit(clinic.Store).Execute(new(Patient: patient), clinic.Manager)).Value, entry => entry.Act == "reference-face-chosen");
    }

    [Fact]
    public async Task A_double_click_makes_one_face()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        var id = FaceId.New();
        await Use(clinic, id, patient);

        Assert.Equal(id, (await clinic.ChangesNothing(() => Use(clinic, id, patient))).Value.Id);
    }

    [Fact]
    public async Task Refuses_an_unknown_patient_another_patients_face_id_and_a_manager()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var id = FaceId.New();
        await Use(clinic, id, await StorePhotographTests.RegisterAsync(clinic));
        var other = await StorePhotographTests.RegisterAsync(clinic);

        await clinic.Refuses<PatientNotFound, FaceRecord>(() => Use(clinic, FaceId.New(), PatientId.New()));
        await clinic.Refuses<UseReferenceFace.IdInUse, FaceRecord>(() => Use(clinic, id, other));
        await clinic.Refuses<NotAllowed, FaceRecord>(() => new UseReferenceFace(clinic.Store).Execute(new(FaceId.New(), other), clinic.Manager));
    }

    private static Task<Result<FaceRecord>> Use(TestClinic clinic, FaceId id, PatientId patient) =>
        new UseReferenceFace(clinic.Store).Execute(new(id, patient), clinic.Assistant);
}
