namespace Glabella.Anatomy;

/// <summary>Why a head model cannot be used.</summary>
/// <param name="Field">Where in the file.</param>
/// <param name="Value">What is there.</param>
/// <param name="Remedy">What to do.</param>
public sealed record HeadModelProblem(string Field, string Value, string Remedy)
{
    /// <summary>Field, value and remedy in one line.</summary>
    public override string ToString() => $"{Field} is {Value}. {Remedy}";
}
