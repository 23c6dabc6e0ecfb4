using System.Globalization;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>Wishes as a clinician says them.</summary>
internal static class WishWords
{
    private static readonly string[] Grades = ["none", "mild", "moderate", "severe"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["glabellar-lines"] = "frown lines",
        ["forehead-lines"] = "forehead lines",
        ["lateral-canthal-lines"] = "crow’s feet",
        ["brow-raise"] = "brow lift",
        ["brow-lowering"] = "frown movement",
        ["lid-closure"] = "eye closure",
        ["smile"] = "smile",
        ["brow"] = "brow at rest",
        ["eyelid-ptosis"] = "drooping lid",
        ["brow-ptosis"] = "drooping brow",
        ["smile-asymmetry"] = "uneven smile",
    };

    /// <summary>What a wish is about: "frown lines", "brow lift R".</summary>
    public static string NameOf(Wish wish) => NameOf(wish.Id) + SideOf(wish);

    public static string NameOf(string id) => Names.GetValueOrDefault(id) ?? id.Replace('-', ' ');

    /// <summary>"Soften frown lines to mild (at most 1.0)".</summary>
    public static string Of(Wish wish) => wish.Subject switch
    {
        WishSubject.Line => OfLine(wish),
        WishSubject.Movement => wish.Bound switch
        {
            WishBound.AtLeast => $"Keep at least {Number(wish.Value, "0")} % of {NameOf(wish)}",
            WishBound.AtMost => $"Leave at most {Number(wish.Value, "0")} % of {NameOf(wish)}",
            _ => $"Keep about {Number(wish.Value, "0")} % of {NameOf(wish)}",
        },
        WishSubject.BrowPosition => OfBrow(wish),
        WishSubject.Muscle => $"{Capital(NameOf(wish))} loses {BoundOf(wish)} {Number(wish.Value, "0")} % of its strength",
        WishSubject.Symmetry => wish.Value == 0
            ? $"{Capital(NameOf(wish))} alike on both sides"
            : $"{Capital(NameOf(wish))} {BoundOf(wish)} {Number(wish.Value, "0.0")} mm more on the right",
        _ => wish.Bound == WishBound.AtMost
            ? $"{Capital(NameOf(wish))} no likelier than {Number(wish.Value, "0.0")} × the label pattern"
            : $"{Capital(NameOf(wish))} {BoundOf(wish)} {Number(wish.Value, "0.0")} × as likely as with the label pattern",
    };

    /// <summary>A figure with its unit: "1.3", "72 %", "−0.4 mm", "0.6×".</summary>
    public static string Figure(WishSubject subject, double value) => subject switch
    {
        WishSubject.Line => Number(value, "0.0"),
        WishSubject.Movement or WishSubject.Muscle => Number(value, "0") + " %",
        WishSubject.BrowPosition or WishSubject.Symmetry => Number(value, "+0.0;−0.0;0.0") + " mm",
        _ => Number(value, "0.0") + "×",
    };

    /// <summary>"frown lines 1.0 → 1.6".</summary>
    public static string Change(Wish wish, double from, double to) =>
        $"{NameOf(wish)}{(wish.Subject == WishSubject.Movement ? " kept" : "")} {Figure(wish.Subject, from)} → {Figure(wish.Subject, to)}";

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string OfLine(Wish wish) => wish.Bound switch
    {
        WishBound.AtMost => $"Soften {NameOf(wish)} to {GradeOf(wish.Value)} (at most {Number(wish.Value, "0.0")})",
        WishBound.AtLeast => $"Leave {NameOf(wish)} at {GradeOf(wish.Value)} or deeper (at least {Number(wish.Value, "0.0")})",
        _ => $"{Capital(NameOf(wish))} near {GradeOf(wish.Value)} ({Number(wish.Value, "0.0")})",
    };

    private static string OfBrow(Wish wish) => (wish.Bound, wish.Value) switch
    {
        (WishBound.AtLeast, 0) => $"The {NameOf(wish)} does not come down",
        (WishBound.AtLeast, < 0) => $"The {NameOf(wish)} comes down by {Number(-wish.Value, "0.0")} mm at most",
        (WishBound.AtLeast, _) => $"The {NameOf(wish)} rises by {Number(wish.Value, "0.0")} mm or more",
        (WishBound.AtMost, _) => $"The {NameOf(wish)} rises by {Number(wish.Value, "0.0")} mm at most",
        _ => $"The {NameOf(wish)} moves by about {Number(wish.Value, "+0.0;−0.0;0.0")} mm",
    };

    private static string GradeOf(double severity) => Grades[(int)Math.Clamp(Math.Round(severity, MidpointRounding.AwayFromZero), 0, 3)];

    private static string BoundOf(Wish wish) => wish.Bound switch
    {
        WishBound.AtMost => "at most",
        WishBound.AtLeast => "at least",
        _ => "about",
    };

    private static string SideOf(Wish wish) => wish.Side switch
    {
        Side.Right => " R",
        Side.Left => " L",
        _ => "",
    };
}
