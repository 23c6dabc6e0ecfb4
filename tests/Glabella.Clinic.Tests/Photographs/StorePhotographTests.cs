using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Photographs;

public sealed class StorePhotographTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("glabella-photographs-").FullName;

    private PhotographFolder Folder => new(_path);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Stores_what_can_be_loaded_again_without_its_metadata_and_with_its_hash_in_the_record(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await RegisterAsync(clinic);

        var stored = (await Store(clinic, PhotographId.New(), patient, TestPictures.JpegWithSecrets())).Value;
        var loaded = (await new LoadPhotograph(clinic.Store, Folder).Execute(stored.Id, clinic.Physician)).Value;

        Assert.Equal(TestPictures.Jpeg, loaded.Content.ToArray());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(TestPictures.Jpeg)), stored.Sha256);
        Assert.Equal((256, 240, "image/jpeg", clinic.Assistant.Id), (loaded.Photograph.WidthPx, loaded.Photograph.HeightPx, loaded.Photograph.ContentType, loaded.Photograph.StoredBy));
        var audit = (await new ListAudit(clinic.Store).Execute(new(Patient: patient), clinic.Manager)).Value;
        Assert.Contains(audit, entry => entry.Act == "photograph-stored" && entry.Detail.Contains(stored.Sha256, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_twice_and_at_once_stores_one_photograph()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await RegisterAsync(clinic);
        var id = PhotographId.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store(clinic, id, patient, TestPictures.Jpeg))));
        var again = await clinic.ChangesNothing(() => Store(clinic, id, patient, TestPictures.Jpeg));

        Assert.All(answers.Append(again), answer => Assert.Equal(id, answer.Value.Id));
        Assert.Single(Directory.GetFiles(_path));
    }

    [Fact]
    public async Task Another_picture_under_the_same_id_is_refused_and_the_first_stays_whole()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await RegisterAsync(clinic);
        var id = PhotographId.New();
        await Store(clinic, id, patient, TestPictures.Jpeg);

        await clinic.Refuses<StorePhotograph.IdInUse, Photograph>(() => Store(clinic, id, patient, TestPictures.Png()));

        Assert.True((await new LoadPhotograph(clinic.Store, Folder).Execute(id, clinic.Physician)).Succeeded);
    }

    [Fact]
    public async Task A_wrong_file_an_unknown_patient_and_a_manager_change_nothing_and_leave_no_file()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await RegisterAsync(clinic);

        await clinic.Refuses<PictureReader.NotAPicture, Photograph>(() => Store(clinic, PhotographId.New(), patient, "text.jpg"u8.ToArray()));
        await clinic.Refuses<PatientNotFound, Photograph>(() => Store(clinic, PhotographId.New(), PatientId.New(), TestPictures.Jpeg));
        await clinic.Refuses<NotAllowed, Photograph>(() =>
            new StorePhotograph(clinic.Store, Folder).Execute(new(PhotographId.New(), patient, TestPictures.Jpeg), clinic.Manager));

        Assert.Empty(Directory.GetFiles(_path));
    }

    [Fact]
    public async Task The_view_and_the_series_are_kept_and_belong_to_what_a_request_asks()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, series) = (await RegisterAsync(clinic), SeriesId.New());
        var stored = (await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "frown", series)).Value;

        Assert.Equal(("frown", series), (stored.View, stored.SeriesId));
        Assert.Equal(stored.Id, (await clinic.ChangesNothing(() => Store(clinic, stored.Id, patient, TestPictures.Jpeg, "frown", series))).Value.Id);
        await clinic.Refuses<StorePhotograph.IdInUse, Photograph>(() => Store(clinic, stored.Id, patient, TestPictures.Jpeg, "smile", series));
        await clinic.Refuses<StorePhotograph.IdInUse, Photograph>(() => Store(clinic, stored.Id, patient, TestPictures.Jpeg, "frown", SeriesId.New()));
    }

    [Fact]
    public async Task An_unknown_view_and_a_series_of_another_patient_are_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, other, series) = (await RegisterAsync(clinic), await RegisterAsync(clinic), SeriesId.New());
        await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "rest", series);
        var alone = (await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg)).Value;

        var unknown = await clinic.Refuses<UnknownView, Photograph>(() => Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "sideways", series));
        Assert.Contains("right-45", unknown.Message, StringComparison.Ordinal);
        await clinic.Refuses<SeriesOfAnother, Photograph>(() => Store(clinic, PhotographId.New(), other, TestPictures.Jpeg, "rest", series));
        await clinic.Refuses<SeriesOfAnother, Photograph>(() => Store(clinic, PhotographId.New(), other, TestPictures.Jpeg, "rest", alone.SeriesId));
        await clinic.Refuses<SeriesOfAnother, Photograph>(() => Store(clinic, new PhotographId(series.Value), other, TestPictures.Jpeg, "rest"));
    }

    [Fact]
    public async Task A_series_begun_too_long_ago_takes_no_more_pictures_and_no_file_is_left()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, series) = (await RegisterAsync(clinic), SeriesId.New());
        var first = (await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "rest", series)).Value;
        clinic.Clock.Advance(TimeSpan.FromHours(SeriesClosed.LongestHours));
        Assert.True((await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "frown", series)).Succeeded);
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));

        var refused = await clinic.Refuses<SeriesClosed, Photograph>(() => Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "smile", series));

        Assert.Contains("Start a new series", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2026-06-15 at 09:00 UTC", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_path).Length);
        Assert.Equal(first.Id, (await clinic.ChangesNothing(() => Store(clinic, first.Id, patient, TestPictures.Jpeg, "rest", series))).Value.Id);
        Assert.True((await Store(clinic, PhotographId.New(), patient, TestPictures.Jpeg, "smile", SeriesId.New())).Succeeded);
    }

    [Fact]
    public async Task A_file_changed_behind_the_record_is_noticed()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var stored = (await Store(clinic, PhotographId.New(), await RegisterAsync(clinic), TestPictures.Jpeg)).Value;
        await File.WriteAllBytesAsync(Directory.GetFiles(_path).Single(), TestPictures.ProgressiveJpeg, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(() => new LoadPhotograph(clinic.Store, Folder).Execute(stored.Id, clinic.Physician));
    }

    internal static async Task<PatientId> RegisterAsync(TestClinic clinic, Sex sex = Sex.Female) =>
        (await new RegisterPatient(clinic.Store, clinic.Clock).Execute(
            new(new PatientDetails($"Family{Guid.NewGuid():N}", "Given", new DateOnly(1976, 11, 19), sex)), clinic.Assistant)).Value.Id;

    private Task<Result<Photograph>> Store(TestClinic clinic, PhotographId id, PatientId patient, byte[] file, string view = "rest", SeriesId? series = null) =>
        new StorePhotograph(clinic.Store, Folder).Execute(new(id, patient, file, view, series), clinic.Assistant);
}
