using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Everyone with an account, with the licence in force and how it stands today.</summary>
public sealed class ListClinicians(ClinicStore store, TimeProvider clock)
{
    /// <param name="DaysLeft">Days of validity left; negative when it has ended; null when it has no end or none is entered.</param>
    public sealed record Line(ClinicianId Id, string UserName, string Name, Role Role, bool IsEnabled, Licence? Licence, int? DaysLeft);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var today = clock.Today();
        return await store.ReadAsync<Result<IReadOnlyList<Line>>>(async db =>
        {
            var licences = await Licence.NewestOfAllAsync(db, cancellation);
            var accounts = await db.Users.OrderBy(u => u.DisplayName).ToListAsync(cancellation);
            return accounts.Select(account => Of(account, licences.GetValueOrDefault(new ClinicianId(account.Id)), today)).ToList();
        });
    }

    private static Line Of(Account account, Licence? licence, DateOnly today) => new(
        new ClinicianId(account.Id), account.UserName ?? "", account.DisplayName, account.Role, account.DisabledAt is null, licence,
        licence?.ValidUntil is { } until ? until.DayNumber - today.DayNumber : null);
}
