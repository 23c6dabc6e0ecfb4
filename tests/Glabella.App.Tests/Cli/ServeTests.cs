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
