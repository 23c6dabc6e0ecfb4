namespace Glabella.Quantities;

/// <summary>A volume in millilitres. The default value is zero.</summary>
/// <param name="Value">Millilitres.</param>
public readonly record struct Millilitres(double Value)
{
    /// <summary>The same volume in cubic millimetres.</summary>
    public double CubicMillimetres => Value * 1000;

    /// <summary>For example "0.1 mL".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.###} mL");
}
