using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Accounts;

public class CreateAccountTests
{
    private static readonly NewAccount Berg = new("nurse.berg", "Signe Berg", Role.Injector, "correct horse battery staple");

    [Fact]
    public async Task A_manager_creates_an_account()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var account = (await new CreateAccount(clinic.Store).Execute(new(Berg), clinic.Manager)).Value;
        Assert.Equal(new Clinician(new ClinicianId(account.Id), "Signe Berg", Role.Injector, "here"), account.ToClinician("here"));
    }

    [Fact]
    public async Task Refuses_the_wrong_role_a_taken_name_and_a_role_that_does_not_exist_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var create = new CreateAccount(clinic.Store);
        await clinic.Refuses<NotAllowed, Account>(() => create.Execute(new(Berg), clinic.Physician));
        await clinic.Refuses<NewAccount.RoleUnknown, Account>(() => create.Execute(new(Berg with { Role = (Role)7 }), clinic.Manager));
        await create.Execute(new(Berg), clinic.Manager);
        await clinic.Refuses<CreateAccount.UserNameTaken, Account>(() => create.Execute(new(Berg with { DisplayName = "Other" }), clinic.Manager));
    }
}
