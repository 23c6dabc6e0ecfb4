using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

public class SchemaTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_migrations_say_what_the_model_says(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await using var db = clinic.Database.CreateContext();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Migrating_makes_the_catalogue_that_creating_makes(DatabaseKind kind)
    {
        await using var migrated = await RawDatabase.NewAsync(kind);
        await using var created = await RawDatabase.NewAsync(kind);
        await migrated.Context.Database.MigrateAsync();
        await created.Context.Database.EnsureCreatedAsync();

        var catalogue = await Catalogue.OfAsync(migrated.Context);
        Assert.Contains(catalogue, line => line.Contains("VialMovements", StringComparison.Ordinal));
        Assert.Equal(await Catalogue.OfAsync(created.Context), catalogue);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Opening_again_keeps_everything(DatabaseKind kind)
    {
        await using var place = await RawDatabase.NewAsync(kind);
        var clock = new ManualClock(DateTimeOffset.UnixEpoch.AddYears(56));
        var before = await AddPatient(place, clock);
        await using var again = await ClinicDatabase.OpenAsync(place.Setting, clock);
        Assert.Equal(before, await DatabaseDump.OfAsync(again));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Refuses_a_database_that_a_newer_version_has_changed(DatabaseKind kind)
    {
        await using var place = await RawDatabase.NewAsync(kind);
        await (await ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System)).DisposeAsync();
        await place.Context.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '10.0.0')");

        var refused = await Assert.ThrowsAsync<NewerSchemaException>(() => ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System));
        Assert.Equal("29990101000000_Later", refused.Migration);
    }

    [Fact]
    public async Task A_process_killed_while_migrating_does_not_stop_the_next_one()
    {
        await using var place = await RawDatabase.NewAsync(DatabaseKind.Sqlite);
        await place.Context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """);
        await place.Context.Database.CloseConnectionAsync();

        await using var database = await ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.NotNull(database);
    }

    [Fact]
    public async Task A_second_process_is_kept_out_of_a_sqlite_folder()
    {
        await using var place = await RawDatabase.NewAsync(DatabaseKind.Sqlite);
        await using var first = await ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<DatabaseInUseException>(() => ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System));
        Assert.Equal(place.Setting, refused.Folder);
    }

    [Fact]
    public async Task Only_this_user_can_read_a_sqlite_database()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await using var place = await RawDatabase.NewAsync(DatabaseKind.Sqlite);
        await using var database = await ClinicDatabase.OpenAsync(place.Setting, TimeProvider.System);
        Assert.All(Directory.GetFiles(place.Setting, "glabella.db*"), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
    }

    [Fact]
    public async Task Sqlite_is_durable_and_readers_cannot_write()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.Equal(("wal", 2L), await clinic.Database.InTransactionAsync(async db =>
            (await Scalar<string>(db, "PRAGMA journal_mode"), await Scalar<long>(db, "PRAGMA synchronous")), CancellationToken.None));

        await using var reader = clinic.Database.CreateContext();
        Assert.Equal(1, await Scalar<long>(reader, "PRAGMA foreign_keys"));
        await Assert.ThrowsAsync<SqliteException>(() => reader.Database.ExecuteSqlRawAsync("DELETE FROM \"Patients\""));
    }

    private static UnixFileMode ModeOf(string file) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);

    private static async Task<T> Scalar<T>(ClinicDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction is { } transaction
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
            : null;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> AddPatient(RawDatabase place, ManualClock clock)
    {
        await using var database = await ClinicDatabase.OpenAsync(place.Setting, clock);
        var registered = await new RegisterPatient(new ClinicStore(database, clock), clock).Execute(
            new(new PatientDetails("Núñez", "Inés", new DateOnly(1987, 3, 5), Glabella.Anatomy.Sex.Female)),
            new(Glabella.Clinic.Accounts.ClinicianId.New(), "Tomás Rivas", Glabella.Clinic.Accounts.Role.Assistant));
        Assert.True(registered.Succeeded);
        return await DatabaseDump.OfAsync(database);
    }
}
