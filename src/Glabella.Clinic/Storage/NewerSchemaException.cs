using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Storage;

/// <summary>The database has been changed by a newer version of the program; this one would not understand all of it and does not start.</summary>
public sealed class NewerSchemaException(string migration) : InvalidOperationException(
    $"This database was last changed by a newer version of Glabella (schema step {migration}). Start that version, or restore a backup made before.")
{
    public string Migration { get; } = migration;

    internal static async Task ThrowIfNewerAsync(ClinicDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new NewerSchemaException(unknown);
        }
    }
}
