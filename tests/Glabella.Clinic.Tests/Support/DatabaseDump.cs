using System.Globalization;
using System.Text;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Support;

/// <summary>Every row of every table as text, so that "changes nothing" is checked against all there is.</summary>
internal static class DatabaseDump
{
    public static async Task<string> OfAsync(ClinicDatabase database)
    {
        await using var db = database.CreateContext();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync();
        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            dump.Append(CultureInfo.InvariantCulture, $"== {table}\n");
            foreach (var row in await RowsOf(db, table))
            {
                dump.Append(row).Append('\n');
            }
        }

        return dump.ToString();
    }

    private static async Task<List<string>> RowsOf(ClinicDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name comes from the model
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
