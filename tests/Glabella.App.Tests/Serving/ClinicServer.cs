using Glabella.App.Cli;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ClinicServer))]

namespace Glabella.App.Tests.Serving;

/// <summary>The whole program on a free port with an empty clinic of four clinicians, one of each role. Tests share it and make their own patients.</summary>
public sealed class ClinicServer : IAsyncLifetime
{
    public const string Password = "a quiet morning at the lake";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clinic-server-{Guid.NewGuid():N}");
    private ClinicDatabase _database = null!;

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _database = await ClinicDatabase.OpenAsync(_folder, TimeProvider.System);
        App = Program.Build(new ServeOptions(Demo: false, _folder, new Uri("http://127.0.0.1:0"), Database: null), _database);
        await App.StartAsync();
        await MakeAccountsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Browser Browser() => new(Address);

    /// <summary>A browser in which the clinician of a role has signed in by the form.</summary>
    public async Task<Browser> SignedInAsync(Role role)
    {
        var browser = Browser();
        var page = await browser.GetAsync("/sign-in");
        var answer = await browser.SubmitAsync(page, "form", ("Input.UserName", UserNameOf(role)), ("Input.Password", Password));
        Assert.Equal("/", answer.Path);
        return browser;
    }

    /// <summary>Runs one slice of the record directly.</summary>
    public async Task<T> WithAsync<TSlice, T>(Func<TSlice, Clinician, Task<T>> act, Role role = Role.Physician)
        where TSlice : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var account = db.Users.Single(user => user.UserName == UserNameOf(role));
        return await act(scope.ServiceProvider.GetRequiredService<TSlice>(), account.ToClinician("test"));
    }

    public static string UserNameOf(Role role) => $"the.{role.ToString().ToLowerInvariant()}";

    private async Task MakeAccountsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var token = await services.GetRequiredService<OfferSetUp>().Execute();
        var first = await services.GetRequiredService<SetUpClinic>().Execute(new(token.Value, Account(Role.Manager), "test"));
        var manager = first.Value.ToClinician("test");
        foreach (var role in new[] { Role.Physician, Role.Injector, Role.Assistant })
        {
            Assert.True((await services.GetRequiredService<CreateAccount>().Execute(new(Account(role)), manager)).Succeeded);
        }
    }

    private static NewAccount Account(Role role) => new(UserNameOf(role), $"The {role}", role, Password);
}
