using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Storage;

/// <summary>Triggers that refuse to change or remove rows of append-only tables, whoever asks.</summary>
internal static class AppendOnlyGuards
{
    public static async Task InstallAsync(ClinicDb db, CancellationToken cancellation)
    {
        var tables = db.Model.GetEntityTypes()
            .Where(type => typeof(IAppendOnly).IsAssignableFrom(type.ClrType))
            .Select(type => type.GetTableName()!)
            .Distinct();
        var statements = db.Database.IsSqlite() ? tables.SelectMany(OnSqlite) : tables.SelectMany(OnPostgres).Prepend(PostgresFunction);
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        }
    }

    private const string PostgresFunction =
        """
        CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME; END $$;
        """;

    private static IEnumerable<string> OnSqlite(string table) => [OnSqlite(table, "UPDATE"), OnSqlite(table, "DELETE")];

    private static string OnSqlite(string table, string act) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS "append_only_{table}_{act}" BEFORE {act} ON "{table}"
        BEGIN SELECT RAISE(ABORT, 'Rows of {table} are only ever added.'); END;
        """;

    private static IEnumerable<string> OnPostgres(string table) =>
    [
        $"""
        CREATE OR REPLACE TRIGGER "append_only_{table}" BEFORE UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
        """,
        $"""
        CREATE OR REPLACE TRIGGER "append_only_{table}_truncate" BEFORE TRUNCATE ON "{table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
        """,
    ];
}
