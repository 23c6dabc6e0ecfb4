using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The members that entries of the findings share: lines, sides, texts.</summary>
internal static class FindingFields
{
    private static readonly string[] BothSides = ["right", "left"];
    private static readonly string[] Midline = ["midline"];

    public static readonly string[] AnySide = ["right", "left", "midline"];

    public static string? Line(JsonCursor cursor, bool written) =>
        written ? cursor.OneOf(CreaseFile.All.Select(line => line.Id)) : cursor.Text("the id of a line");

    public static string[] SidesOf(string? line, bool written) =>
        line is null || !written ? AnySide : CreaseFile.All.Single(entry => entry.Id == line).Paired ? BothSides : Midline;

    public static string[] SidesOfMuscle(string? muscle, bool written) =>
        muscle is null || !written ? AnySide : MuscleFile.All.Single(entry => entry.Id == muscle).Paired ? BothSides : Midline;

    public static string? Text(JsonCursor cursor, int longest, string what)
    {
        var expected = FormattableString.Invariant($"{what}, 1 to {longest} characters");
        var text = cursor.Text(expected);
        if (text is not null && (text.Length > longest || text.Any(char.IsControl)))
        {
            cursor.Note(expected);
            return null;
        }

        return text;
    }

    public static Side SideOf(string name) => name switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        _ => Side.Midline,
    };
}
