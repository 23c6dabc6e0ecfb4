using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Tests.Photographs;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Faces;

public class RecordFindingsTests
{
    private static readonly FaceFindings Dark = FaceFindings.None with { SkinType = SkinType.VI };

    private static readonly FaceFindings Full = new(
        SkinType.III,
        [new(FaceArea.LateralCanthalLines, Side.Right, new LineGrades(2, 0.5)), new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1))],
        [new("frontalis", Side.Right, 0.8173469387755102, "brow raise 8.1 mm, photographs of 15 Jun 2026")],
        [new("own-1", FaceArea.ForeheadLines, Side.Left, CreaseChange.Added, [OnSkin(5), OnSkin(25)], 0.4, 1.2)]);

    private static FacePoint OnSkin(double x) => PatientFace.Reference(Sex.Female, 49).Surface.Project(new(x, 60, 70)).Point;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_recording_is_a_revision_and_every_one_can_be_read_back(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var face = await FaceAsync(clinic);
        await Record(clinic, face, 0, Full);
        await Record(clinic, face, 1, Dark);

        var shown = (await new ShowFindings(clinic.Store).Execute(new(face), clinic.Manager)).Value;

        Assert.Equal([2, 1], shown.Select(revision => revision.Revision));
        Assert.Equal([FaceFindingsFile.Write(Dark), FaceFindingsFile.Write(Full)], shown.Select(revision => FaceFindingsFile.Write(revision.ToFindings())));
        Assert.All(shown, revision => Assert.Equal("Dr Adaeze Okafor", revision.ByName));
        Assert.Equal(2, (await new ListAudit(clinic.Store).Execute(new(), clinic.Manager)).Value.Count(entry => entry.Act == "findings-recorded"));
    }

    [Fact]
    public async Task What_was_recorded_meanwhile_is_not_overwritten()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = await FaceAsync(clinic);
        await Record(clinic, face, 0, Dark);

        var refused = await clinic.Refuses<FindingsChangedMeanwhile, FaceFindingsRevision>(() => Record(clinic, face, 0, Full));

        Assert.Equal(("Dr Adaeze Okafor", 1), (refused.By, refused.Revision));
    }

    [Fact]
    public async Task Eight_at_once_from_the_same_state_make_one_revision()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = await FaceAsync(clinic);

        var answers = await Task.WhenAll(SkinTypes.All.Select(type => Task.Run(() => Record(clinic, face, 0, FaceFindings.None with { SkinType = type }))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Equal(1, await clinic.FindingsRevision(face));
    }

    [Fact]
    public async Task The_same_request_twice_adds_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = await FaceAsync(clinic);
        await Record(clinic, face, 0, Full);

        Assert.Equal(1, (await clinic.ChangesNothing(() => Record(clinic, face, 0, Full))).Value.Revision);
    }

    [Fact]
    public async Task Findings_that_cannot_be_are_refused_with_field_value_and_remedy()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = await FaceAsync(clinic);
        var text = FaceFindingsFile.Write(Full).Replace("\"atRest\":0.5", "\"atRest\":2.5", StringComparison.Ordinal);

        var refused = await clinic.Refuses<RecordFindings.Unreadable, FaceFindingsRevision>(() =>
            new RecordFindings(clinic.Store).Execute(new(face, 0, text), clinic.Physician));

        Assert.Equal("$.grades[0].atRest", refused.Field);
        Assert.Contains("2.5", refused.Message, StringComparison.Ordinal);
        Assert.Contains("at most the grade at contraction, 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_face_a_revision_that_never_was_and_an_assistant_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var face = await FaceAsync(clinic);

        await clinic.Refuses<RecordFindings.NoSuchFace, FaceFindingsRevision>(() => Record(clinic, FaceId.New(), 0, Dark));
        await clinic.Refuses<RecordFindings.NoSuchRevision, FaceFindingsRevision>(() => Record(clinic, face, 3, Dark));
        await clinic.Refuses<ShowFindings.NoSuchFace, IReadOnlyList<FaceFindingsRevision>>(() => new ShowFindings(clinic.Store).Execute(new(FaceId.New()), clinic.Manager));
        foreach (var by in new[] { clinic.Assistant, clinic.Manager })
        {
            await clinic.Refuses<NotAllowed, FaceFindingsRevision>(() =>
                new RecordFindings(clinic.Store).Execute(new(face, 0, FaceFindingsFile.Write(Dark)), by));
        }
    }

    internal static Task<Result<FaceFindingsRevision>> Record(TestClinic clinic, FaceId face, int baseRevision, FaceFindings findings) =>
        new RecordFindings(clinic.Store).Execute(new(face, baseRevision, FaceFindingsFile.Write(findings)), clinic.Physician);

    private static async Task<FaceId> FaceAsync(TestClinic clinic) =>
        (await new UseReferenceFace(clinic.Store).Execute(new(FaceId.New(), await StorePhotographTests.RegisterAsync(clinic)), clinic.Assistant)).Value.Id;
}
