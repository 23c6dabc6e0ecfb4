using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Glabella.Clinic.Storage;

/// <summary>The record on SQLite, which has no decimal and no time type that sorts: both are stored as whole numbers.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ClinicDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<ScaledDecimal>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    /// <summary>Ten-thousandths; a Unit or a millilitre is never recorded finer.</summary>
    private sealed class ScaledDecimal() : ValueConverter<decimal, long>(
        value => decimal.ToInt64(value * 10_000m), stored => stored / 10_000m);

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        value => value.UtcTicks, stored => new DateTimeOffset(stored, TimeSpan.Zero));
}
