using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Accounts;

public class SetUpClinicTests
{
    private static readonly NewAccount First = new("dr.okafor", "Dr Adaeze Okafor", Role.Physician, "correct horse battery staple");

    [Fact]
    public async Task The_link_makes_the_first_account_and_then_no_other()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var token = (await new OfferSetUp(clinic.Store).Execute()).Value;
        Assert.True(await new SetUpClinic(clinic.Store).IsOpen(token));
        var account = (await SetUp(clinic, token, First)).Value;

        Assert.Equal(("Dr Adaeze Okafor", Role.Physician), (account.DisplayName, account.Role));
        Assert.Equal(PasswordVerificationResult.Success,
            new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, First.Password));
        Assert.False(await new SetUpClinic(clinic.Store).IsOpen(token));
        await clinic.Refuses<SetUpClinic.LinkClosed, Account>(() => SetUp(clinic, token, First with { UserName = "second" }));
        await clinic.Refuses<OfferSetUp.AlreadySetUp, string>(() => new OfferSetUp(clinic.Store).Execute());
    }

    [Fact]
    public async Task A_newer_link_closes_the_older_one_and_a_made_up_one_never_works()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var older = (await new OfferSetUp(clinic.Store).Execute()).Value;
        var newer = (await new OfferSetUp(clinic.Store).Execute()).Value;
        await clinic.Refuses<SetUpClinic.LinkClosed, Account>(() => SetUp(clinic, older, First));
        await clinic.Refuses<SetUpClinic.LinkClosed, Account>(() => SetUp(clinic, "", First));
        await clinic.Refuses<SetUpClinic.LinkClosed, Account>(() => SetUp(clinic, new string('0', 64), First));
        Assert.True((await SetUp(clinic, newer, First)).Succeeded);
    }

    [Fact]
    public async Task The_token_itself_is_not_stored()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var token = (await new OfferSetUp(clinic.Store).Execute()).Value;
        Assert.Equal(64, token.Length);
        Assert.DoesNotContain(token, await DatabaseDump.OfAsync(clinic.Database), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Dr Okafor", "Dr Okafor", "correct horse battery staple", "user-name-unusable")]
    [InlineData("x", "Dr Okafor", "correct horse battery staple", "user-name-unusable")]
    [InlineData("okafor", "  ", "correct horse battery staple", "display-name-unusable")]
    [InlineData("okafor", "Dr Okafor", "short", "password-too-short")]
    [InlineData("okafor", "Dr Okafor", "elevenchars", "password-too-short")]
    [InlineData("okafor", "Dr Okafor", "aaaaaaaaaaaa", "password-guessable")]
    [InlineData("okafor", "Dr Okafor", "I am Okafor!!", "password-guessable")]
    public async Task Refuses_unusable_accounts_and_changes_nothing(string userName, string name, string password, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var token = (await new OfferSetUp(clinic.Store).Execute()).Value;
        var result = await clinic.ChangesNothing(() => SetUp(clinic, token, new NewAccount(userName, name, Role.Physician, password)));
        Assert.Equal(code, result.Refusal!.Code);
    }

    [Fact]
    public async Task Two_people_with_the_same_link_make_one_account()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var token = (await new OfferSetUp(clinic.Store).Execute()).Value;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => SetUp(clinic, token, First with { UserName = $"user{i}" }))));

        Assert.Single(results, result => result.Succeeded);
        await using var db = clinic.Database.CreateContext();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    private static Task<Result<Account>> SetUp(TestClinic clinic, string token, NewAccount account) =>
        new SetUpClinic(clinic.Store).Execute(new(token, account, "192.0.2.1"));
}
