using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Glabella.App.Tests.Journeys;

/// <summary>The program as a clinic starts it: a process of its own, a data folder of its own, a real port.</summary>
internal sealed class RunningClinic : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly List<string> _output = [];

    private RunningClinic(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public double MemoryMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>What it printed before it answered.</summary>
    public IReadOnlyList<string> Output => _output;

    public static string NewFolder() => Directory.CreateTempSubdirectory("glabella-journey-").FullName;

    /// <summary>Starts it and waits until it listens.</summary>
    public static Task<RunningClinic> StartAsync(string folder, params string[] options) => StartAtAsync(new Uri($"http://localhost:{FreePort()}"), folder, options);

    /// <summary>Starts it at an address, for example that of one that was killed.</summary>
    public static async Task<RunningClinic> StartAtAsync(Uri address, string folder, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--data", folder, "--urls", address.GetLeftPart(UriPartial.Authority), .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clinic = new RunningClinic(Process.Start(start)!, address);
        await clinic.ReadUntilListeningAsync();
        return clinic;
    }

    /// <summary>The first line it printed that has a word in it.</summary>
    public string LineWith(string word) => _output.First(line => line.Contains(word, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // The tests are built after the program, in the same configuration, in the folder beside it.
    private static string Program => Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "Glabella.App.Tests"), Path.Combine("src", "Glabella.App"), StringComparison.Ordinal), "Glabella.App.dll");

    private async Task ReadUntilListeningAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(StartLimit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            _output.Add(line);
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"It ended before it listened.\n{string.Join('\n', _output)}\n{await errors}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
