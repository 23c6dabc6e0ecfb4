namespace Glabella.Quantities;

/// <summary>Doses of two products were about to be added or compared. That is always a bug.</summary>
public sealed class ProductMismatchException(ToxinProduct expected, ToxinProduct actual) : InvalidOperationException(
    $"Units of {actual.Nonproprietary} cannot be added to, or compared with, Units of {expected.Nonproprietary}.")
{
    /// <summary>The product of the dose on the left.</summary>
    public ToxinProduct Expected { get; } = expected;

    /// <summary>The product of the dose on the right.</summary>
    public ToxinProduct Actual { get; } = actual;
}
