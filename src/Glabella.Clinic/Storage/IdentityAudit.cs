using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Glabella.Clinic.Storage;

/// <summary>Audit entries for what ASP.NET Core Identity saves by itself: failed sign-ins, lockouts, changed passwords.</summary>
internal static class IdentityAudit
{
    public static bool IsOfIdentity(EntityEntry entry) =>
        entry.Entity is Account || entry.Metadata.ClrType.Namespace == "Microsoft.AspNetCore.Identity";

    /// <summary>Adds one entry for each account touched; false when there is nothing to save.</summary>
    /// <exception cref="InvalidOperationException">Something else than an account would be saved without its audit entry.</exception>
    public static bool AddEntries(ClinicDb db, DateTimeOffset now)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed)
        {
            db.Audit.Add(EntryFor(entry, now));
        }

        return changed.Count > 0;
    }

    private static AuditEntry EntryFor(EntityEntry entry, DateTimeOffset now)
    {
        if (!IsOfIdentity(entry))
        {
            throw new InvalidOperationException(
                $"A {entry.Metadata.ClrType.Name} would be saved without an audit entry; write through ClinicStore.WriteAsync.");
        }

        var account = entry.Entity as Account;
        var properties = entry.Properties
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .Select(property => property.Metadata.Name);
        var act = AuditAct.Of("account-" + entry.State.ToString().ToLowerInvariant(), "account", account?.Id ?? Guid.Empty, null,
            new { entity = entry.Metadata.ClrType.Name, properties });
        return new AuditEntry(act, account?.ToClinician("identity") ?? Clinician.Program, now);
    }
}
