namespace Glabella.Anatomy;

/// <summary>Grades of a group of lines at some ages, 0 none to 3 severe; straight between them, constant beyond.</summary>
internal sealed record GradesByAge(string Origin, double[] Ages, double[] AtRest, double[] AtContraction)
{
    /// <summary>The grades at an age in years.</summary>
    public (double AtContraction, double AtRest) At(double age) => (Between(AtContraction, age), Between(AtRest, age));

    private double Between(double[] grades, double age)
    {
        for (var i = 1; i < Ages.Length; i++)
        {
            if (age <= Ages[i])
            {
                var along = Math.Clamp((age - Ages[i - 1]) / (Ages[i] - Ages[i - 1]), 0, 1);
                return grades[i - 1] + (along * (grades[i] - grades[i - 1]));
            }
        }

        return grades[^1];
    }
}
