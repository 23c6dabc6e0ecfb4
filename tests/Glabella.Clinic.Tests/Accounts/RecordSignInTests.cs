using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Accounts;

public class RecordSignInTests
{
    [Fact]
    public async Task Writes_the_account_that_signed_in_and_from_where()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var account = (await new CreateAccount(clinic.Store).Execute(
            new(new NewAccount("nurse.berg", "Signe Berg", Role.Injector, "correct horse battery staple")), clinic.Manager)).Value;
        await new RecordSignIn(clinic.Store).Execute(new("Nurse.Berg", SignInOutcome.SignedIn, "192.0.2.9"));

        var entry = (await new ListAudit(clinic.Store).Execute(new(), clinic.Manager)).Value[0];
        Assert.Equal(("signed-in", "Signe Berg", account.Id, "192.0.2.9"), (entry.Act, entry.Name, entry.ClinicianId.Value, entry.RemoteAddress));
    }

    [Fact]
    public async Task Does_not_store_what_was_typed_when_there_is_no_such_account()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new RecordSignIn(clinic.Store).Execute(new("my secret password", SignInOutcome.Failed, "192.0.2.9"));
        Assert.Equal("sign-in-failed", (await new ListAudit(clinic.Store).Execute(new(), clinic.Manager)).Value[0].Act);
        Assert.DoesNotContain("my secret", await DatabaseDump.OfAsync(clinic.Database), StringComparison.OrdinalIgnoreCase);
    }
}
