using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Mechanics;

namespace Glabella.App.Cli;

/// <summary><c>glabella face describe</c>: what the model knows about a face, in millimetres.</summary>
public static class FaceDescribe
{
    private const int OldestYears = 120;

    private static readonly Option<Sex> SexOption = new("--sex")
    {
        Description = "The sex whose reference face is described. Default: female.",
        DefaultValueFactory = _ => Sex.Female,
    };

    private static readonly Option<int> AgeOption = new("--age")
    {
        Description = "The age of the reference face in years, 0 to 120. Default: 40.",
        DefaultValueFactory = _ => 40,
        HelpName = "YEARS",
    };

    private static readonly Option<bool> JsonOption = new("--json")
    {
        Description = "Write JSON instead of text.",
    };

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command "face" with its subcommand "describe".</summary>
    public static Command Create()
    {
        var describe = new Command("describe", "Describe a reference face: proportions, landmarks, muscles, creases, danger zones, movements and where the label's sites land, in mm.")
        {
            SexOption, AgeOption, JsonOption,
        };
        describe.SetAction(Run);
        return new Command("face", "Faces as the model sees them.") { describe };
    }

    private static int Run(ParseResult parsed)
    {
        var age = parsed.GetValue(AgeOption);
        if (age is < 0 or > OldestYears)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"glabella: --age {age} is not an age. Give years from 0 to {OldestYears}.");
            return ExitCodes.BadUsage;
        }

        var described = FaceDescription.Of(FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(parsed.GetValue(SexOption), age))));
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine(parsed.GetValue(JsonOption) ? JsonSerializer.Serialize(described, Indented) : described.ToText());
        return ExitCodes.Done;
    }
}
