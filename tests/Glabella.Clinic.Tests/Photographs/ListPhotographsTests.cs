using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Photographs;

public sealed class ListPhotographsTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("glabella-photographs-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Sittings_come_newest_first_with_their_pictures_in_order_and_a_picture_alone_is_a_sitting(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        await StoreAsync(clinic, await StorePhotographTests.RegisterAsync(clinic), "rest", null);
        var alone = await StoreAsync(clinic, patient, "other", null);
        var sitting = SeriesId.New();
        var rest = await StoreAsync(clinic, patient, "rest", sitting);
        var frown = await StoreAsync(clinic, patient, "frown", sitting);
        var again = await StoreAsync(clinic, patient, "frown", sitting);

        var series = (await new ListPhotographs(clinic.Store).Execute(new(patient), clinic.Manager)).Value;

        Assert.Equal([sitting, new SeriesId(alone.Id.Value)], series.Select(s => s.Id));
        Assert.Equal([rest.Id, frown.Id, again.Id], series[0].Photographs.Select(p => p.Photograph.Id));
        Assert.Equal(again.Id, series[0].Of("frown")!.Photograph.Id);
        Assert.Null(series[0].Of("smile"));
        Assert.Equal(rest.StoredAt, series[0].TakenAt);
    }

    [Fact]
    public async Task An_unknown_patient_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();

        await clinic.Refuses<PatientNotFound, IReadOnlyList<ListPhotographs.Series>>(() =>
            new ListPhotographs(clinic.Store).Execute(new(PatientId.New()), clinic.Physician));
    }

    private async Task<Photograph> StoreAsync(TestClinic clinic, PatientId patient, string view, SeriesId? series)
    {
        clinic.Clock.Advance(TimeSpan.FromSeconds(20));
        return (await new StorePhotograph(clinic.Store, new PhotographFolder(_path)).Execute(
            new(PhotographId.New(), patient, TestPictures.Jpeg, view, series), clinic.Assistant)).Value;
    }
}
