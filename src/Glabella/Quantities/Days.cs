namespace Glabella.Quantities;

/// <summary>Time since injection in days. The default value is the moment of injection.</summary>
/// <param name="Value">Days; fractions are allowed.</param>
public readonly record struct Days(double Value)
{
    /// <summary>For example "30 d".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.##} d");
}
