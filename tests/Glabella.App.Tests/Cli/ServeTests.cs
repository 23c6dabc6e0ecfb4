using System.Net;
using System.Net.Sockets;
using Glabella.App.Cli;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Demo;
using Glabella.Clinic.Storage;

namespace Glabella.App.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"serve-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_refused_and_nothing_is_made()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (code, _, error) = await RunAsync(["serve", "--data", _folder, "--urls", url], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("is in use", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Theory]
    [InlineData("--urls", "https://localhost:5081", "is not an http address")]
    [InlineData("--urls", "localhost", "is not an http address")]
    [InlineData("--data", " ", "--data is empty")]
    [InlineData("--database", "hunter2", "is not a PostgreSQL connection string")]
    [InlineData("--database", "", "is not a PostgreSQL connection string")]
    public async Task An_option_that_cannot_be_meant_is_bad_usage_and_nothing_is_made(string option, string value, string message)
    {
        var (code, _, error) = await RunAsync(
            ["serve", .. option == "--data" ? [] : new[] { "--data", _folder }, .. option == "--urls" ? [] : new[] { "--urls", $"http://127.0.0.1:{FreePort()}" }, option, value], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.BadUsage, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Timeout=5", "The database cannot be opened")]
    [InlineData("Host=127.0.0.1;Nonsense=1", "The connection string of the database cannot be read")]
    public async Task A_database_that_cannot_be_reached_is_refused(string database, string message)
    {
        var (code, _, error) = await RunAsync(
            ["serve", "--data", _folder, "--urls", $"http://127.0.0.1:{FreePort()}", "--database", database], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_folder_is_refused_and_kept()
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(file, "keep me", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync(["serve", "--data", file, "--urls", $"http://127.0.0.1:{FreePort()}"], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains($"--data '{file}' cannot be used", error, StringComparison.Ordinal);
        Assert.Equal("keep me", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused()
    {
        var (code, _, error) = await RunAsync(["serve", "--data", _folder, "--urls", "http://192.0.2.1:5081"], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("Cannot answer at http://192.0.2.1:5081", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_prints_the_set_up_link_then_one_line_that_it_listens_and_stops_when_told()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new ListeningWriter(stop);

        var code = await CommandLine.RunAsync(["serve", "--data", _folder, "--urls", $"http://127.0.0.1:{FreePort()}"], output, TextWriter.Null, stop.Token);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Matches("/setup/[0-9a-f]{64}", lines[^2]);
        Assert.StartsWith("Listening on http://127.0.0.1:", lines[^1], StringComparison.Ordinal);
        Assert.Single(lines, line => line.StartsWith("Listening on ", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(_folder, "glabella.db")));
    }

    [Fact]
    public async Task A_demo_says_how_to_sign_in_and_does_not_move_into_a_real_clinic()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new ListeningWriter(stop);
        await CommandLine.RunAsync(["serve", "--demo", "--data", _folder, "--urls", $"http://127.0.0.1:{FreePort()}"], output, TextWriter.Null, stop.Token);
        Assert.Contains("dr.okafor", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(DemoClinic.Password, output.ToString(), StringComparison.Ordinal);

        var other = await ClinicDatabase.OpenAsync(_folder + "-real", TimeProvider.System, TestContext.Current.CancellationToken);
        await new SetUpClinicForTest(other).RunAsync();
        await other.DisposeAsync();
        var (code, _, error) = await RunAsync(
            ["serve", "--demo", "--data", _folder + "-real", "--urls", $"http://127.0.0.1:{FreePort()}"], TestContext.Current.CancellationToken);
        Directory.Delete(_folder + "-real", recursive: true);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("is not a demo", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_data_folder_is_the_users_own_and_the_demo_has_one_apart()
    {
        var (own, demo) = (DataFolder.Default(demo: false), DataFolder.Default(demo: true));

        Assert.EndsWith("glabella", own, StringComparison.Ordinal);
        Assert.Equal(own, Path.GetDirectoryName(demo));
        Assert.DoesNotContain(AppContext.BaseDirectory, own, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, CancellationToken stop)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, stop);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Puts one real account into an empty clinic.</summary>
    private sealed class SetUpClinicForTest(ClinicDatabase database)
    {
        public async Task RunAsync()
        {
            var store = new ClinicStore(database, TimeProvider.System);
            var token = await new OfferSetUp(store).Execute();
            var account = new NewAccount("someone", "Someone", Role.Manager, "a quiet morning at the lake");
            Assert.True((await new SetUpClinic(store).Execute(new(token.Value, account, "test"))).Succeeded);
        }
    }

    /// <summary>Tells the server to stop as soon as it says that it listens.</summary>
    private sealed class ListeningWriter(CancellationTokenSource stop) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.StartsWith("Listening on ", StringComparison.Ordinal) == true)
            {
                await stop.CancelAsync();
            }
        }
    }
}
