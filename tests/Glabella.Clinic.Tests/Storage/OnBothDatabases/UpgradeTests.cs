using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

/// <summary>What an older version stored is still there, and means what it meant, after a newer one has opened the database.</summary>
public class UpgradeTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Clinician Reader = new(ClinicianId.New(), "Dr Adaeze Okafor", Role.Physician);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Photographs_and_reference_faces_of_the_first_version_stay_what_they_were(DatabaseKind kind)
    {
        await using var place = await RawDatabase.NewAsync(kind);
        var (patient, photograph, face) = (PatientId.New(), PhotographId.New(), FaceId.New());
        await WriteAsFirstVersionAsync(place.Context, kind, patient.Value, photograph.Value, face.Value);
        await place.Context.Database.CloseConnectionAsync();

        await using var database = await ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System);
        var store = new ClinicStore(database, TimeProvider.System);
        var series = Assert.Single((await new ListPhotographs(store).Execute(new(patient), Reader)).Value);
        var shown = (await new ShowFace(store).Execute(new(face), Reader)).Value;

        Assert.Equal((new SeriesId(photograph.Value), Then), (series.Id, series.TakenAt));
        var kept = Assert.Single(series.Photographs);
        Assert.Equal(("rest", 640, null), (kept.Photograph.View, kept.Photograph.WidthPx, kept.Landmarks));
        Assert.Equal((0, null), (shown.Assessed.Revision, shown.Face.SeriesId));
        Assert.Empty(shown.Face.LandmarksMm);
        Assert.Equal(PatientFace.Reference(Sex.Male, 52).Surface.Vertices, shown.Face.ToPatientFace().Surface.Vertices);
    }

    private static async Task WriteAsFirstVersionAsync(ClinicDb db, DatabaseKind kind, Guid patient, Guid photograph, Guid face)
    {
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        object at = kind == DatabaseKind.Sqlite ? Then.UtcTicks : Then;
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Patients" ("Id", "Number", "FamilyName", "GivenName", "BirthDate", "Sex", "Alerts", "RegisteredAt", "Revision", "FoldedName")
            VALUES ({0}, 'P-1', 'Łącki', 'Łukasz', {1}, 'Male', '', {2}, 1, 'lacki lukasz')
            """, patient, new DateOnly(1974, 1, 1), at);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Photographs" ("Id", "PatientId", "ContentType", "WidthPx", "HeightPx", "Bytes", "Sha256", "StoredBy", "StoredAt")
            VALUES ({0}, {1}, 'image/jpeg', 640, 480, 1000, 'ab', {2}, {3})
            """, photograph, patient, Guid.NewGuid(), at);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Faces" ("Id", "PatientId", "Source", "Sex", "Age", "ScaleErrorPercent", "ScaledByRuler", "PhotographId", "BuiltBy", "BuiltAt", "LandmarksMm", "LandmarksPx")
            VALUES ({0}, {1}, 'Reference', 'Male', 52, 0, {2}, NULL, {3}, {4}, {5}, {5})
            """, face, patient, false, Guid.NewGuid(), at, Array.Empty<byte>());
    }
}
