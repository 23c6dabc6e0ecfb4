using Glabella.Anatomy;
using Glabella.Planning;

namespace Glabella.Clinic.Faces;

/// <summary>Says what keeps findings from being recorded: field, value in short, remedy.</summary>
internal static class FindingsWords
{
    private const int LongestRemedy = 120;

    /// <summary>For example "grades[0].atRest: found 2.5; it takes at most the grade at contraction, 2. Correct it and record again."</summary>
    public static string Of(JsonProblem problem)
    {
        var field = problem.Path.TrimStart('$').TrimStart('.');
        return $"{(field.Length == 0 ? "The findings as a whole" : field)}: found {problem.Value}; it takes {Shortened(problem.Expected)}. Correct it and record again.";
    }

    /// <summary>The problem of a line drawn by hand and what to do, for example "a point lies off the skin of this face. Draw it again on the skin."</summary>
    public static string Of(CreaseEditProblem problem) => problem switch
    {
        CreaseEditProblem.OffTheFace => "a point lies off the skin of this face. Draw it again on the skin.",
        CreaseEditProblem.OutsideTheArea => "a point lies on the lips, the mouth or an eye, or behind the ear. Move it onto the skin of face or neck.",
        CreaseEditProblem.PointCount => FormattableString.Invariant($"it takes {CreaseLimits.FewestPoints} to {CreaseLimits.MostPoints} points. Draw it with as many."),
        CreaseEditProblem.Length => FormattableString.Invariant($"it takes {CreaseLimits.ShortestMm} to {CreaseLimits.LongestMm} mm. Draw it in that length."),
        CreaseEditProblem.Depth => FormattableString.Invariant($"its depth at rest takes a share of 0 to 1 and its folding 0 to {CreaseLimits.LargestGain} times the reference. Set them again."),
        CreaseEditProblem.NamedTwice => "it is named twice. Load the page again.",
        CreaseEditProblem.UnknownLine => "its group of lines is not known. Choose the kind of line again.",
        CreaseEditProblem.UnlikeAtlas => "the atlas has a line of this name in another group or not on this side. Draw it as a new line.",
        CreaseEditProblem.OtherSide => FormattableString.Invariant($"it reaches more than {CreaseLimits.OverMidlineMm} mm to the other side of the face. Move its points back, or draw a new line there."),
        _ => FormattableString.Invariant($"its name takes 1 to {CreaseLimits.LongestId} characters. Load the page again."),
    };

    private static string Shortened(string expected)
    {
        if (expected.Length <= LongestRemedy)
        {
            return expected;
        }

        var cut = expected.LastIndexOf(", ", LongestRemedy, StringComparison.Ordinal);
        return expected[..(cut > 0 ? cut : LongestRemedy)] + " and others";
    }
}
