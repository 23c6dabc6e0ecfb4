using System.Diagnostics;
using System.Globalization;
using Glabella.Clinic.KillHarness;

namespace Glabella.Clinic.Tests.Durability;

/// <summary>A process that writes to a clinic until it is killed.</summary>
internal static class Victim
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Starts it, sends all commands, kills it, and gives the numbers of those that it acknowledged.</summary>
    /// <param name="acknowledgements">After how many answers it is killed; the commands that follow are then being carried out.</param>
    /// <param name="delay">And how much later; with no answers to wait for, this long after the start.</param>
    public static async Task<HashSet<int>> RunAndKillAsync(
        string folder, IReadOnlyList<Command> commands, int acknowledgements, TimeSpan delay)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Command).Assembly.Location, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var sending = SendAsync(process, commands);
            var done = await ReadAsync(process, acknowledgements).WaitAsync(Longest);
            await Task.Delay(delay);
            process.Kill(); // SIGKILL: no handler runs, nothing is flushed
            done.UnionWith(await ReadAsync(process, int.MaxValue));
            await process.WaitForExitAsync();
            await sending;
            return done;
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task SendAsync(Process process, IReadOnlyList<Command> commands)
    {
        try
        {
            foreach (var command in commands)
            {
                await process.StandardInput.WriteLineAsync(command.ToString());
            }
        }
        catch (IOException)
        {
            // It died while we were talking: that is the point.
        }
    }

    /// <summary>Reads so many answers, or until the process ends.</summary>
    private static async Task<HashSet<int>> ReadAsync(Process process, int answers)
    {
        var done = new HashSet<int>();
        while (done.Count < answers && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                continue;
            }

            var words = line.Split(' ');
            Assert.True(words[0] == "done", $"The victim answered: {line}");
            done.Add(int.Parse(words[1], CultureInfo.InvariantCulture));
        }

        return done;
    }
}
