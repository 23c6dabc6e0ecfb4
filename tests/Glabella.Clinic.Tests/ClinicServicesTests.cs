using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Glabella.Clinic.Tests;

public class ClinicServicesTests
{
    [Fact]
    public async Task Provides_every_slice()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await using var provider = Services(clinic).BuildServiceProvider(validateScopes: true);
        var slices = typeof(ClinicServices).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsSealed: true, IsAbstract: false } && type.GetMethod("Execute") is not null).ToList();
        Assert.Contains(typeof(RegisterPatient), slices);
        await using var scope = provider.CreateAsyncScope();
        Assert.All(slices, slice => Assert.NotNull(scope.ServiceProvider.GetRequiredService(slice)));
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords_and_writes_each_try_into_the_audit_trail()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new CreateAccount(clinic.Store).Execute(
            new(new NewAccount("nurse.berg", "Signe Berg", Role.Injector, "correct horse battery staple")), clinic.Manager);
        await using var provider = Services(clinic).BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync("nurse.berg"))!;

        Assert.True(await users.CheckPasswordAsync(account, "correct horse battery staple"));
        for (var failed = 0; failed < 5; failed++)
        {
            Assert.False(await users.IsLockedOutAsync(account));
            Assert.True((await users.AccessFailedAsync(account)).Succeeded);
        }

        Assert.True(await users.IsLockedOutAsync(account));
        var audit = (await new ListAudit(clinic.Store).Execute(new(), clinic.Manager)).Value;
        Assert.Equal(5, audit.Count(entry => entry is { Act: "account-modified", Name: "Signe Berg" }));
        Assert.Contains("LockoutEnd", audit[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_short_passwords_but_asks_for_no_composition()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await using var provider = Services(clinic).BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

        var refused = await users.CreateAsync(Someone("one"), "Sh0rt!Pass");
        Assert.Contains(refused.Errors, error => error.Code == "password-too-short");
        Assert.True((await users.CreateAsync(Someone("two"), "all small letters")).Succeeded);
    }

    [Fact]
    public async Task The_principal_carries_the_clinician()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var account = (await new CreateAccount(clinic.Store).Execute(
            new(new NewAccount("nurse.berg", "Signe Berg", Role.Injector, "correct horse battery staple")), clinic.Manager)).Value;
        await using var provider = Services(clinic).BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);

        Assert.Equal(account.ToClinician("192.0.2.9"), ClinicianPrincipal.Read(principal, "192.0.2.9"));
        Assert.True(principal.IsInRole("Injector"));
        Assert.Null(ClinicianPrincipal.Read(new System.Security.Claims.ClaimsPrincipal(), "192.0.2.9"));
    }

    private static Account Someone(string userName) => new() { UserName = userName, DisplayName = userName, Role = Role.Assistant };

    private static ServiceCollection Services(TestClinic clinic)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clinic.Clock);
        services.AddSingleton(new PhotographFolder(Path.Combine(Path.GetTempPath(), "glabella-test-photographs")));
        services.AddClinic(clinic.Database);
        return services;
    }
}
