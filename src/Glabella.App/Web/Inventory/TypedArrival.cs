using System.Globalization;
using Glabella.App.Web.Layout;
using Glabella.Clinic;
using Glabella.Clinic.Inventory;

namespace Glabella.App.Web.Inventory;

/// <summary>The fields of the form that takes vials in, as sent.</summary>
public sealed class TypedArrival
{
    /// <summary>Made when the page was drawn, so that sending it twice takes the vials in once.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Product and size, or "other" with the two fields below.</summary>
    public string? Vial { get; set; }

    public string? OtherProduct { get; set; }

    public string? OtherUnits { get; set; }

    public string? Lot { get; set; }

    public string? Expiry { get; set; }

    public string? Count { get; set; }

    /// <summary>Serials, or whole codes as scanned, one vial a line.</summary>
    public string? Serials { get; set; }

    public string? Gtin { get; set; }

    public string? Supplier { get; set; }

    public string? Place { get; set; }

    public string? AcceptedBecause { get; set; }

    public string? Then { get; set; }

    public IReadOnlyList<string> Lines => [.. (Serials ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>What was read from a code, to be looked at.</summary>
    public static TypedArrival From(ReadVialCode.Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new TypedArrival
        {
            Vial = reading.Package is { } package ? $"{package.Product} {Show.Number(package.VialUnits)}" : null,
            Lot = reading.Code.Lot,
            Expiry = reading.Code.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Serials = string.Join('\n', reading.Serials),
            Count = Math.Max(1, reading.Serials.Count).ToString(CultureInfo.InvariantCulture),
            Gtin = reading.Code.Gtin,
        };
    }

    /// <summary>Product and Units chosen, or why nothing was.</summary>
    public Result<(string Product, decimal Units)> ReadVial()
    {
        if (Vial == "other")
        {
            var other = TypedNumber.Parse(OtherUnits, "OtherUnits");
            return other.Succeeded ? (OtherProduct ?? "", other.Value) : other.Refusal;
        }

        var chosen = (Vial ?? "").Split(' ');
        return chosen.Length == 2 && decimal.TryParse(chosen[1], CultureInfo.InvariantCulture, out var units)
            ? (chosen[0], units)
            : new NothingChosen();
    }

    /// <summary>How many vials: as typed, else as many as there are serials.</summary>
    public Result<int> ReadCount()
    {
        if (string.IsNullOrWhiteSpace(Count))
        {
            return Math.Max(1, Lines.Count);
        }

        return int.TryParse(Count.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : new CountUnreadable(Count.Length > 12 ? Count[..12] + "…" : Count);
    }

    public sealed record NothingChosen() : Refusal("vial-not-chosen", "Choose the product and the size of its vial.", "Product");

    public sealed record CountUnreadable(string Text) : Refusal("count-unreadable", $"“{Text}” is not a number of vials. Write it like 3.", "Count");
}
