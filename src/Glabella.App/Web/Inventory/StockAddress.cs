using Glabella.Clinic.Inventory;

namespace Glabella.App.Web.Inventory;

/// <summary>Where the pages of the stock are.</summary>
public static class StockAddress
{
    public static string Of(Vial vial)
    {
        ArgumentNullException.ThrowIfNull(vial);
        return $"/stock/vials/{vial.Id}";
    }

    /// <summary>A lot may hold a slash, so it stands in the query.</summary>
    public static string OfLot(string product, string lot) => $"/stock/lot?product={Uri.EscapeDataString(product)}&lot={Uri.EscapeDataString(lot)}";
}
