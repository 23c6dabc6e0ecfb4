using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Photographs;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Faces;

public class ListFacesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Faces_come_newest_first_each_with_its_newest_findings(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        var first = (await new UseReferenceFace(clinic.Store).Execute(new(FaceId.New(), patient), clinic.Assistant)).Value.Id;
        clinic.Clock.Advance(TimeSpan.FromDays(100));
        var second = (await new UseReferenceFace(clinic.Store).Execute(new(FaceId.New(), patient), clinic.Assistant)).Value.Id;
        await RecordFindingsTests.Record(clinic, first, 0, FaceFindings.None with { SkinType = SkinType.I });
        await RecordFindingsTests.Record(clinic, first, 1, FaceFindings.None with { SkinType = SkinType.II });

        var faces = (await new ListFaces(clinic.Store).Execute(new(patient), clinic.Manager)).Value;

        Assert.Equal([(second, 0, null), (first, 2, SkinType.II)], faces.Select(face => (face.Face.Id, face.Revision, face.Findings.SkinType)));
        var asked = (await new ShowFace(clinic.Store).Execute(new(first, 1), clinic.Manager)).Value.Assessed;
        Assert.Equal((1, SkinType.I), (asked.Revision, asked.Findings.SkinType));
        Assert.Equal(0, (await new ShowFace(clinic.Store).Execute(new(first, 0), clinic.Manager)).Value.Assessed.Revision);
    }

    [Fact]
    public async Task An_unknown_patient_and_a_revision_that_never_was_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = (await clinic.DraftPlan()).FaceId;

        await clinic.Refuses<PatientNotFound, IReadOnlyList<AssessedFace>>(() => new ListFaces(clinic.Store).Execute(new(PatientId.New()), clinic.Physician));
        await clinic.Refuses<ShowFace.FindingsNotFound, ShowFace.Shown>(() => new ShowFace(clinic.Store).Execute(new(face, 7), clinic.Physician));
    }
}
