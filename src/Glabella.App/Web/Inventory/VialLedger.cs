using Glabella.App.Web.Layout;
using Glabella.Clinic.Inventory;

namespace Glabella.App.Web.Inventory;

/// <summary>A vial's ledger as read: line by line with what was left after each.</summary>
public static class VialLedger
{
    public static IReadOnlyList<(VialMovement Line, decimal Left)> Lines(Vial vial)
    {
        ArgumentNullException.ThrowIfNull(vial);
        var left = 0m;
        return [.. vial.Movements.OrderBy(line => line.At).ThenBy(line => line.Kind).Select(line => (line, left += line.Units))];
    }

    public static string Word(VialMovementKind kind) => kind switch
    {
        VialMovementKind.Received => "received",
        VialMovementKind.Drawn => "drawn",
        VialMovementKind.Corrected => "corrected",
        VialMovementKind.Discarded => "discarded, the rest",
        VialMovementKind.Wasted => "discarded, a part",
        VialMovementKind.Counted => "counted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"+100", "−4", "0".</summary>
    public static string WithSign(decimal units) => units switch
    {
        > 0 => $"+{Show.Number(units)}",
        < 0 => $"−{Show.Number(-units)}",
        _ => "0",
    };
}
