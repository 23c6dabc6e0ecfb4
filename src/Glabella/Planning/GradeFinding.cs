using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One line as a clinician graded it.</summary>
/// <param name="Line">Line id, for example "glabellar-lines".</param>
/// <param name="Side">Right or left for a paired line, midline for the others.</param>
/// <param name="Grades">Severity at contraction and at rest.</param>
public sealed record GradeFinding(string Line, Side Side, LineGrades Grades);
