using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Policy;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Accounts;

public class ChangeAccountTests
{
    [Fact]
    public async Task Changes_a_role_disables_and_enables_ends_sessions_and_leaves_an_audit_entry_each()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var before = await StampAsync(here);
        Assert.Equal(Role.Assistant, (await Change(here, Role.Assistant, true)).Value.Role);
        Assert.NotEqual(before, await StampAsync(here));
        Assert.NotNull((await Change(here, Role.Assistant, false)).Value.DisabledAt);
        await here.Clinic.ChangesNothing(() => Change(here, Role.Assistant, false));
        Assert.Null((await Change(here, Role.Assistant, true)).Value.DisabledAt);

        await using var db = here.Clinic.Database.CreateContext();
        Assert.Equal(["account-role-changed", "account-disabled", "account-enabled"],
            await db.Audit.Where(entry => entry.SubjectId == here.Nurse.Id.Value && entry.Act != "account-created").OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());
    }

    [Fact]
    public async Task Refuses_ones_own_account_an_unknown_one_no_role_and_who_is_no_manager()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var slice = new ChangeAccount(here.Clinic.Store);
        await here.Clinic.Refuses<ChangeAccount.OwnAccount, Account>(() => slice.Execute(new(here.Manager.Id, Role.Physician, true), here.Manager));
        await here.Clinic.Refuses<ClinicianNotFound, Account>(() => slice.Execute(new(ClinicianId.New(), Role.Physician, true), here.Manager));
        await here.Clinic.Refuses<NewAccount.RoleUnknown, Account>(() => Change(here, (Role)9, true));
        await here.Clinic.Refuses<NotAllowed, Account>(() => slice.Execute(new(here.Nurse.Id, Role.Physician, true), here.Physician));
    }

    private static Task<Result<Account>> Change(GovernedClinic here, Role role, bool enabled) =>
        new ChangeAccount(here.Clinic.Store).Execute(new(here.Nurse.Id, role, enabled), here.Manager);

    private static async Task<string?> StampAsync(GovernedClinic here)
    {
        await using var db = here.Clinic.Database.CreateContext();
        return (await db.Users.SingleAsync(u => u.Id == here.Nurse.Id.Value)).SecurityStamp;
    }
}
