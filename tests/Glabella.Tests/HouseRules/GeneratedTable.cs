using System.Text.RegularExpressions;
using Glabella.Calibration;

namespace Glabella.Tests.HouseRules;

/// <summary>A part of a page that an explicit test writes, between two comments that name it, and that another test holds to the model.</summary>
internal sealed record GeneratedTable(string Name, string Writer, string Text)
{
    private const double Rounding = 0.11;

    private string Begin => $"<!-- {Name}: written by the explicit test `{Writer}`; change the model, not this -->";

    private string End => $"<!-- end of {Name} -->";

    /// <summary>The first line of the page that differs by more than rounding, or null.</summary>
    public string? DifferenceFrom(string page) => MarkedSection.Difference(Section(Repository.Read(page)), Text, Rounding);

    public void Write(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(file);
        var found = Section(text);
        File.WriteAllText(file, text.Replace($"{Begin}\n{found}{End}", $"{Begin}\n\n{Text.Trim('\n')}\n\n{End}"));
    }

    private string Section(string page) =>
        Regex.Match(page, Regex.Escape(Begin) + "\n(.*?)" + Regex.Escape(End), RegexOptions.Singleline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new FormatException($"The page has no section {Name}: {Begin} … {End}");
}
