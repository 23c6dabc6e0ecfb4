using Glabella.Clinic.Reviews;

namespace Glabella.Clinic.Results;

/// <summary>One finished review of a case.</summary>
public sealed record ReviewedCase(int Day, ReviewFindings Found)
{
    /// <summary>The lines graded at contraction.</summary>
    public IEnumerable<ReviewedGrade> AtContraction => Found.Grades.Where(grade => !grade.AtRest);
}
