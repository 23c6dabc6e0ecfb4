using Glabella.Anatomy;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

public class AppendOnlyTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_database_itself_refuses_to_rewrite_any_append_only_table(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await Register(clinic);
        await clinic.ReceiveVial();
        foreach (var table in new[] { "Audit", "VialMovements" })
        {
            await Throws(clinic, $"DELETE FROM \"{table}\"");
            await Throws(clinic, $"UPDATE \"{table}\" SET \"At\" = \"At\"");
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_append_only_type_has_its_guard(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await using var db = clinic.Database.CreateContext();
        var types = db.Model.GetEntityTypes().Where(type => typeof(IAppendOnly).IsAssignableFrom(type.ClrType)).ToList();
        Assert.True(types.Count >= 7);
        var triggers = await db.Database.SqlQueryRaw<string>(kind == DatabaseKind.Sqlite
            ? "SELECT tbl_name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT tgrelid::regclass::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal").ToListAsync();
        Assert.All(types, type => Assert.Equal(2, triggers.Count(table => table.Trim('"') == type.GetTableName())));
    }

    [Fact]
    public async Task The_context_refuses_to_remove_or_rewrite_before_the_database_is_asked()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await Register(clinic);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(clinic, async db => db.Remove(await db.Audit.FirstAsync())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(clinic, async db =>
            db.Entry(await db.Audit.FirstAsync()).Property(entry => entry.Name).CurrentValue = "Nobody"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(clinic, async db => db.Remove(await db.Patients.SingleAsync(p => p.Id == patient.Id))));
    }

    [Fact]
    public async Task Nothing_but_identity_is_saved_outside_the_store()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await Register(clinic);
        await using var db = clinic.Database.CreateContext();
        (await db.Patients.SingleAsync()).Correct(new PatientDetails("Other", "Name", new DateOnly(1980, 1, 1), Sex.Male));

        var refused = await clinic.ChangesNothing(() => Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync()));
        Assert.Contains("without an audit entry", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_change_that_fails_half_way_leaves_no_audit_entry(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await clinic.ChangesNothing(() => Assert.ThrowsAnyAsync<Exception>(() => Write(clinic, async db =>
        {
            db.Audit.Add(new AuditEntry(AuditAct.Of("first-half", "test", Guid.Empty, null, new { }), clinic.Manager, clinic.Clock.GetUtcNow()));
            await db.SaveWithAuditAsync(AuditAct.Of("second-half", "test", Guid.Empty, null, new { }), clinic.Manager, clinic.Clock.GetUtcNow());
            throw new IOException("The power failed.");
        })));
    }

    private static async Task<Patient> Register(TestClinic clinic) =>
        (await new RegisterPatient(clinic.Store, clinic.Clock).Execute(
            new(new PatientDetails("Núñez", "Inés", new DateOnly(1987, 3, 5), Sex.Female)), clinic.Assistant)).Value;

    private static Task<Result<int>> Write(TestClinic clinic, Func<ClinicDb, Task> act) =>
        clinic.Store.WriteAsync<int>(clinic.Manager, async (db, _) =>
        {
            await act(db);
            return Change.Made(0, AuditAct.Of("test", "test", Guid.Empty, null, new { }));
        }, CancellationToken.None);

    private static async Task Throws(TestClinic clinic, string sql) =>
        await clinic.ChangesNothing(() => Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            clinic.Database.InTransactionAsync(db => db.Database.ExecuteSqlRawAsync(sql), CancellationToken.None)));
}
