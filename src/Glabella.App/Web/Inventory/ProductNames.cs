using Glabella.Planning;

namespace Glabella.App.Web.Inventory;

/// <summary>Brand names beside the non-proprietary names that the record stores.</summary>
public static class ProductNames
{
    public static string Brand(string nonproprietary) => Products.TryFind(nonproprietary)?.Brand ?? nonproprietary;

    /// <summary>For example "Botox Cosmetic (onabotulinumtoxinA)".</summary>
    public static string Full(string nonproprietary) => $"{Brand(nonproprietary)} ({nonproprietary})";
}
