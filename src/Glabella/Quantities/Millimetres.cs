namespace Glabella.Quantities;

/// <summary>A length in millimetres. The default value is zero.</summary>
/// <param name="Value">Millimetres; may be negative where a direction is meant.</param>
public readonly record struct Millimetres(double Value)
{
    /// <summary>For example "2.5 mm".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.##} mm");
}
