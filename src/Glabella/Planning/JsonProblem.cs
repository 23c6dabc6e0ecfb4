namespace Glabella.Planning;

/// <summary>Something in a JSON file that cannot be read.</summary>
/// <param name="Path">JSON path, for example "$.sites[2].units".</param>
/// <param name="Value">What stands there, shortened; "(missing)" when nothing does.</param>
/// <param name="Expected">What would be right.</param>
public sealed record JsonProblem(string Path, string Value, string Expected)
{
    /// <summary>For example "$.sites[2].units: -1 is not a number from 0 to 500".</summary>
    public override string ToString() => $"{Path}: found {Value}; expected {Expected}";
}
