using System.Text.RegularExpressions;

namespace Glabella.Tests.HouseRules;

/// <summary>The folder directions of docs/architecture.md, enforced. The projects enforce the rest.</summary>
public class ModuleBoundaryTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Quantities"] = [],
        ["Anatomy"] = ["Quantities"],
        ["Pharmacology"] = ["Quantities", "Anatomy"],
        ["Mechanics"] = ["Quantities", "Anatomy"],
        ["Measurement"] = ["Quantities", "Anatomy"],
        ["Planning"] = ["Quantities", "Anatomy", "Pharmacology", "Mechanics"],
        ["Trials"] = ["Quantities", "Anatomy", "Pharmacology", "Mechanics", "Planning"],
        ["Calibration"] = ["Quantities", "Anatomy", "Pharmacology", "Mechanics", "Planning", "Trials"],
        ["Studies"] = ["Quantities", "Anatomy", "Pharmacology", "Mechanics", "Planning", "Trials", "Calibration"],
    };

    private static readonly Regex ModuleReference = new($@"\b({string.Join('|', MayUse.Keys)})(?:\.[A-Z]|;)");

    [Fact]
    public void A_module_uses_only_the_modules_below_it() =>
        Assert.All(Sources(), source => Assert.Empty(Violations(ModuleOf(source), Repository.Read(source))));

    [Fact]
    public void Every_folder_of_the_science_is_a_module_with_its_rule() =>
        Assert.All(Sources(), source => Assert.Contains(ModuleOf(source), MayUse.Keys));

    [Fact]
    public void The_check_itself_catches_an_upward_reference()
    {
        Assert.Equal(["Planning"], Violations("Anatomy", "using Glabella.Planning;"));
        Assert.Equal(["Planning"], Violations("Anatomy", "var p = new Glabella.Planning.Plan();"));
        Assert.Equal(["Mechanics"], Violations("Pharmacology", "private Mechanics.Expression _expression;"));
    }

    // Comments may name a module; code may not.
    private static string[] Violations(string module, string source) =>
    [
        .. source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => ModuleReference.Matches(line)).Select(match => match.Groups[1].Value).Distinct()
            .Where(used => used != module && !MayUse[module].Contains(used)),
    ];

    private static IEnumerable<string> Sources() =>
        Repository.Files("src/Glabella", "*.cs").Where(path => path.Count(c => c == '/') > 2);

    private static string ModuleOf(string source) => source.Split('/')[2];
}
