using System.CommandLine;
using Glabella.Calibration;
using Glabella.Studies;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan study</c>: proposed plans against the label pattern over virtual faces.</summary>
internal static class PlanStudyCommand
{
    private const string Page = "plan-study.md";

    private static readonly Option<int> Faces = Number("--faces", "How many virtual faces.", 1000, 100_000);
    private static readonly Option<int> Threads = Number("--threads", "How many faces at a time; the figures do not depend on it.", 1, 1024);
    private static readonly Option<int> Scenarios = Number("--scenarios", "Scenarios of each plan, and as many others to judge it.", 112, 1120);
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Of the faces and scenarios.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Into = new("--write") { Description = "Write the tables into plan-study.md and the pictures into pictures/ of this folder.", HelpName = "DIR" };

    /// <summary>The command "study" of "plan".</summary>
    public static Command Create()
    {
        var command = new Command(
            "study",
            "Set proposed plans beside the label pattern over virtual faces. Exit codes: 0 done, 2 the page cannot be written, 130 stopped by Ctrl-C.")
        {
            Faces, Seed, Threads, Scenarios, Into,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None)); // on another thread, so that Ctrl-C is heard
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        var folder = parsed.GetValue(Into);
        var file = folder is null ? null : Path.Combine(folder, Page);
        if (file is not null && (!File.Exists(file) || MarkedSection.Find(File.ReadAllText(file), PlanStudyPage.Begin) is null))
        {
            error.WriteLine($"glabella: {file}: there is no such page with a section between \"{PlanStudyPage.Begin}\" and \"{MarkedSection.End}\".");
            return ExitCodes.Refused;
        }

        try
        {
            var (faces, seed, scenarios) = (parsed.GetValue(Faces), parsed.GetValue(Seed), parsed.GetValue(Scenarios));
            using var progress = new TrialProgress(error, faces, TimeProvider.System, "faces");
            var studied = PlanStudy.Run(faces, seed, scenarios, parsed.GetValue(Threads), progress, stop);
            var section = PlanStudyPage.Write(studied, seed, scenarios);
            if (file is null)
            {
                return OutputFile.Print(section.TrimEnd(), parsed);
            }

            File.WriteAllText(file, MarkedSection.Replace(File.ReadAllText(file), section, PlanStudyPage.Begin));
            foreach (var (name, svg) in PlanStudyPictures.Draw(studied))
            {
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder!, "pictures")).FullName, name), svg);
            }

            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"glabella: cannot be written: {e.Message}");
            return ExitCodes.Refused;
        }
    }

    private static Option<int> Number(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var given && (given < 1 || given > most))
            {
                result.AddError($"{name} is from 1 to {most}.");
            }
        });
        return option;
    }
}
