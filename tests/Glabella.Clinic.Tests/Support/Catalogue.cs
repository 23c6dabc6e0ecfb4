using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Support;

/// <summary>What a database itself says about its tables: columns, keys, indexes, foreign keys, one line each, sorted.</summary>
internal static class Catalogue
{
    private const string OfSqlite =
        """
        SELECT m.name || ' column ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '')
          FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' index ' || i.name || ' ' || i."unique" || ' ' || i.partial || ' ' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x)
          FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' foreign key ' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        """;

    private const string OfPostgres =
        """
        SELECT table_name || ' column ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length::text, '')
            || ' ' || coalesce(numeric_precision::text, '') || ' ' || coalesce(numeric_scale::text, '') || ' ' || coalesce(column_default, '') || ' ' || is_identity
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(ClinicDb db)
    {
        var lines = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? OfSqlite : OfPostgres).ToListAsync();
        return [.. lines.Where(line => !line.Contains("__EFMigrations", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
