using System.CommandLine;
using System.Globalization;
using Glabella.Trials;

namespace Glabella.App.Cli;

/// <summary><c>glabella trial run PROTOCOL.json</c>: what a trial is expected to give, with the interval in which a real one would fall.</summary>
internal static class TrialRun
{
    private static readonly Argument<string> Protocol = new("PROTOCOL.json")
    {
        Description = "The protocol (glabella.trial-protocol/1, see data/schemas/glabella.trial-protocol.1.json and examples/), or - for standard input.",
    };

    private static readonly Option<long> Subjects = new("--subjects")
    {
        Description = $"Virtual subjects of each arm, at most {TrialLimits.Subjects}. Default: 20000.",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Seed of the random numbers: the same seed gives the same subjects. Default: 1.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the result as JSON (glabella.trial-result/1) to standard output, and nothing else.",
    };

    private static readonly Option<string?> Shard = new("--shard")
    {
        Description = "Simulate only part I of N, and write it as JSON (glabella.trial-part/1) for 'glabella trial merge'.",
        HelpName = "I/N",
    };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads to use; the result is the same on any number. Default: one a processor.",
        HelpName = "T",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Command Create()
    {
        var command = new Command(
            "run",
            "Simulate a trial: each endpoint of each arm with its 90 % prediction interval. Exit codes: 0 done, 2 --out cannot be written, 64 bad usage, 65 the protocol cannot be read, 130 stopped by Ctrl-C.")
        {
            Protocol, Subjects, Seed, Json, Shard, Threads, OutputFile.Out,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (UsageFault(parsed, out var shard, out var shards) is { } fault)
        {
            error.WriteLine($"glabella: {fault}");
            return Task.FromResult(ExitCodes.BadUsage);
        }

        if (OutputFile.Fault(parsed.GetValue(OutputFile.Out)) is { } unwritable)
        {
            error.WriteLine($"glabella: {unwritable}");
            return Task.FromResult(ExitCodes.Refused);
        }

        var name = parsed.GetRequiredValue(Protocol);
        if (InputText.Read(name, TrialLimits.ProtocolLength, "protocol", error) is not { } text)
        {
            return Task.FromResult(ExitCodes.BadInput);
        }

        var reading = TrialProtocolFile.Parse(text);
        if (!reading.Succeeded)
        {
            reading.Problems.ToList().ForEach(problem => error.WriteLine($"{name}: {problem}"));
            return Task.FromResult(ExitCodes.BadInput);
        }

        // On another thread, so that Ctrl-C is heard.
        return Task.Run(() => Simulate(parsed, reading.Content, shard, shards, stop), CancellationToken.None);
    }

    private static int Simulate(ParseResult parsed, TrialProtocol protocol, int shard, int shards, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        var (subjects, seed, threads) = (parsed.GetValue(Subjects), parsed.GetValue(Seed), parsed.GetValue(Threads));
        TrialPart part;
        try
        {
            var study = TrialStudy.Of(protocol);
            using var progress = new TrialProgress(error, study.Work(subjects, shard, shards), TimeProvider.System);
            part = study.Run(subjects, seed, shard, shards, threads, progress, stop);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }

        return OutputFile.Write(
            parsed.GetValue(Shard) is null ? TrialOutput.Shown(TrialResult.Of(part), parsed.GetValue(Json)) : TrialPartFile.Write(part), parsed);
    }

    private static string? UsageFault(ParseResult parsed, out int shard, out int shards)
    {
        (shard, shards) = (1, 1);
        var subjects = parsed.GetValue(Subjects);
        if (subjects <= 0 || subjects > TrialLimits.Subjects)
        {
            return string.Create(CultureInfo.InvariantCulture, $"--subjects {subjects}: a number from 1 to {TrialLimits.Subjects} can be simulated.");
        }

        if (parsed.GetValue(Threads) is var threads and (< 1 or > 1024))
        {
            return string.Create(CultureInfo.InvariantCulture, $"--threads {threads}: name a number from 1 to 1024.");
        }

        return parsed.GetValue(Shard) is { } text && !TryParseShard(text, out shard, out shards)
            ? $"--shard '{text}': write I/N, part I of N, with I from 1 to N and N at most {TrialLimits.Shards}."
            : null;
    }

    private static bool TryParseShard(string text, out int shard, out int shards)
    {
        (shard, shards) = (0, 0);
        return text.Split('/') is [var i, var n]
            && int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out shard)
            && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out shards)
            && shard >= 1 && shard <= shards && shards <= TrialLimits.Shards;
    }
}
