using Glabella.Quantities;

namespace Glabella.Planning.Wishes;

/// <summary>What a Unit of a product costs.</summary>
/// <param name="PerUnit">In <paramref name="Currency"/>.</param>
/// <param name="Currency">Its code, for example "EUR"; empty for whatever money the reader counts in.</param>
public sealed record UnitPrice(decimal PerUnit, string Currency)
{
    /// <summary>What a dose costs, to a hundredth.</summary>
    public decimal Of(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return Math.Round(PerUnit * dose.Units, 2, MidpointRounding.AwayFromZero);
    }
}
