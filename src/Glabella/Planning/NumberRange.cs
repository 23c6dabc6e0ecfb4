namespace Glabella.Planning;

/// <summary>The numbers a field accepts.</summary>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Decimals">Most digits after the point.</param>
public sealed record NumberRange(decimal Min, decimal Max, int Decimals)
{
    /// <summary>Whether a number is accepted.</summary>
    public bool Accepts(decimal value) => value >= Min && value <= Max && decimal.Round(value, Decimals) == value;

    /// <summary>For example "a number from 0 to 500 with at most 3 decimals".</summary>
    public override string ToString() => Decimals switch
    {
        0 => FormattableString.Invariant($"a whole number from {Min} to {Max}"),
        28 => FormattableString.Invariant($"a number from {Min} to {Max}"), // all that a decimal holds
        _ => FormattableString.Invariant($"a number from {Min} to {Max} with at most {Decimals} decimals"),
    };
}
