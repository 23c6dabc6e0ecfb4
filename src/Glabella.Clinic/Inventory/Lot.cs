using System.Text.RegularExpressions;

namespace Glabella.Clinic.Inventory;

/// <summary>A manufacturer's lot number: up to 20 characters of A–Z, 0–9, dash, slash and dot (GS1 batch/lot, AI 10, allows 20).</summary>
public static partial class Lot
{
    /// <summary>The lot in capitals, or why it is none.</summary>
    public static Result<string> Parse(string? text)
    {
        var lot = (text ?? "").Trim().ToUpperInvariant();
        return Allowed().IsMatch(lot) ? lot : new Unreadable(Shown(lot), lot.Length);
    }

    private static string Shown(string lot) => lot.Length <= 20 ? lot : lot[..20] + "…";

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9\-/.]{0,19}\z")]
    private static partial Regex Allowed();

    public sealed record Unreadable(string Text, int Length) : Refusal(
        "lot-unreadable",
        Length == 0
            ? "Enter the lot as printed on the vial."
            : FormattableString.Invariant($"\"{Text}\" ({Length} characters) is not a lot: it takes 1 to 20 letters, digits, dashes, slashes and dots, as printed on the vial."),
        "Lot");
}
