using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Storage;

/// <summary>The record on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : ClinicDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }
}
