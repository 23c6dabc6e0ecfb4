using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Glabella.Clinic.Storage;

/// <summary>The record in one of its two databases. One model; <see cref="SqliteDb"/> and <see cref="PostgresDb"/> say how its types are stored.</summary>
public abstract class ClinicDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<PlanRecord> Plans => Set<PlanRecord>();

    public DbSet<PlanRevision> PlanRevisions => Set<PlanRevision>();

    public DbSet<SignedPlan> SignedPlans => Set<SignedPlan>();

    public DbSet<Vial> Vials => Set<Vial>();

    public DbSet<VialMovement> VialMovements => Set<VialMovement>();

    public DbSet<Treatment> Treatments => Set<Treatment>();

    public DbSet<Injection> Injections => Set<Injection>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();

    /// <summary>The database this context belongs to; null only in the design-time tool, which never saves.</summary>
    internal ClinicDatabase? Home { get; init; }

    /// <summary>With the table of passkeys, so that they need no migration later.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    private bool InWrite { get; set; }

    /// <summary>Saves what a slice did, with its audit entry, inside the transaction the store has begun.</summary>
    internal async Task SaveWithAuditAsync(AuditAct act, Clinician by, DateTimeOffset at)
    {
        Audit.Add(new AuditEntry(act, by, at));
        InWrite = true;
        try
        {
            await SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
        }
        finally
        {
            InWrite = false;
        }
    }

    /// <summary>Drops what a refused or repeated request may have touched.</summary>
    internal void Forget() => ChangeTracker.Clear();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("The record is saved through ClinicStore.WriteAsync.");

    /// <summary>Saves. Outside the store only ASP.NET Core Identity does, and its changes get their audit entry here.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRewriting();
        if (InWrite)
        {
            return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (!IdentityAudit.AddEntries(this, (Home ?? throw new InvalidOperationException("No database.")).Clock.Now()))
        {
            return Task.FromResult(0);
        }

        return Home.SaveAloneAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, CancellationToken.None), cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClinicDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        IdConversions.Apply(configurationBuilder);
    }

    private void RefuseRewriting()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (IsRewriting(entry))
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is only ever added, never {(entry.State == EntityState.Deleted ? "removed" : "changed")}.");
            }
        }
    }

    private static bool IsRewriting(EntityEntry entry) => entry.State switch
    {
        EntityState.Modified => entry.Entity is IAppendOnly,
        EntityState.Deleted => !IdentityAudit.IsOfIdentity(entry),
        _ => false,
    };
}
