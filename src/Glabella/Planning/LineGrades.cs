namespace Glabella.Planning;

/// <summary>Severity of one line before treatment, 0 none to 3 severe; halves are allowed.</summary>
/// <param name="AtContraction">At full contraction, 0 to 3.</param>
/// <param name="AtRest">At rest, 0 to 3; at most what it is at contraction.</param>
public sealed record LineGrades(double AtContraction, double AtRest);
