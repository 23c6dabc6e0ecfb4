namespace Glabella.App.Web.Evaluations;

/// <summary>One figure of every plan.</summary>
/// <param name="Name">For a reader.</param>
/// <param name="Cells">In the order of the plans.</param>
public sealed record CompareRow(string Name, IReadOnlyList<CompareCell> Cells);
