using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>What a clinician is licensed as, as the manager entered it. Only ever added: the newest of a clinician holds.</summary>
public sealed class Licence : IAppendOnly
{
    /// <summary>Warned of so many days ahead; assumed: a renewal takes weeks.</summary>
    public const int DaysAhead = 60;

    private Licence()
    {
    }

    internal Licence(LicenceId id, ClinicianId clinician, LicenceDetails details, Clinician by, DateTimeOffset at)
    {
        (Id, ClinicianId, Qualification, Specialty) = (id, clinician, details.Qualification, details.Specialty);
        (Number, IssuedBy, ValidUntil, Supervisor) = (details.Number, details.IssuedBy, details.ValidUntil, details.Supervisor);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public LicenceId Id { get; private set; }

    public ClinicianId ClinicianId { get; private set; }

    public Qualification Qualification { get; private set; }

    public Specialty Specialty { get; private set; }

    /// <summary>As printed; empty when the qualification has none.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The board, chamber or state that issued it.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>Last day of validity; null when it has no end.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The physician who supervises this clinician; null when none does.</summary>
    public ClinicianId? Supervisor { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public LicenceDetails Details => new(Qualification, Specialty, Number, IssuedBy, ValidUntil, Supervisor);

    internal static Task<Licence?> NewestAsync(ClinicDb db, ClinicianId clinician, CancellationToken cancellation = default) =>
        db.Set<Licence>().Where(l => l.ClinicianId == clinician).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The newest of every clinician.</summary>
    internal static async Task<IReadOnlyDictionary<ClinicianId, Licence>> NewestOfAllAsync(ClinicDb db, CancellationToken cancellation = default) =>
        (await db.Set<Licence>().ToListAsync(cancellation))
            .GroupBy(l => l.ClinicianId)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(l => l.At).ThenByDescending(l => l.Id.Value).First());
}
