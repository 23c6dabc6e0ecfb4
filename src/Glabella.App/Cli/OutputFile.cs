using System.CommandLine;

namespace Glabella.App.Cli;

/// <summary>Writes the answer of a command to standard output, or to a file that appears only when it is whole.</summary>
internal static class OutputFile
{
    public static Option<string?> Out { get; } = new("--out")
    {
        Description = "Write to this file instead of standard output; the file appears only when it is whole.",
        HelpName = "FILE",
    };

    /// <summary>Why --out cannot work, told before a long run and not after it; null when it can.</summary>
    public static string? Fault(string? file)
    {
        if (file is null)
        {
            return null;
        }

        if (file.Length == 0 || Directory.Exists(file))
        {
            return $"--out '{file}' cannot be written: name a file, not a folder.";
        }

        return Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? null : $"--out '{file}' cannot be written: there is no such folder.";
    }

    /// <summary>Writes to --out or standard output; the exit code.</summary>
    public static int Write(string text, ParseResult parsed) =>
        parsed.GetValue(Out) is { } file ? Write(text, file, parsed.InvocationConfiguration.Error) : Print(text, parsed);

    /// <summary>Writes to a file; the exit code.</summary>
    public static int Write(string text, string file, TextWriter error)
    {
        var partial = $"{file}.{Environment.ProcessId}.partial";
        try
        {
            if (IsToBeKept(new FileInfo(file)))
            {
                File.WriteAllText(file, text + "\n");
                return ExitCodes.Done;
            }

            File.WriteAllText(partial, text + "\n");
            File.Move(partial, file, overwrite: true);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }

            error.WriteLine($"glabella: --out '{file}' cannot be written: {e.Message}");
            return ExitCodes.Refused;
        }
    }

    /// <summary>Standard output may be a full disk; the exit code.</summary>
    public static int Print(string text, ParseResult parsed)
    {
        try
        {
            parsed.InvocationConfiguration.Output.WriteLine(text);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"glabella: standard output cannot be written: {e.Message}");
            return ExitCodes.Refused;
        }
    }

    /// <summary>A link, and an empty file, for that is how a device or a pipe looks, is written into: a file moved over /dev/null would be there for everyone.</summary>
    private static bool IsToBeKept(FileInfo file) => file.Exists && (file.LinkTarget is not null || file.Length == 0);
}
