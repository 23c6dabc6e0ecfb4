namespace Glabella.Trials;

/// <summary>What a share would be in each member of the ensemble, for the whole study though a member simulates only its first subjects.</summary>
/// <remarks>
/// logit p_k = logit P + logit q_k − logit q₀: the member's shift against the best estimate over the same subjects, whose chance cancels in the
/// difference, is added to the figure P of all subjects. Half a subject is added to either side, so that no share is 0 or 1.
/// </remarks>
internal static class MemberShares
{
    /// <param name="whole">The share of all subjects under the best estimate.</param>
    /// <param name="subjects">Of the whole study.</param>
    /// <param name="first">The share of the first subjects: under the best estimate, then in each member.</param>
    /// <param name="firstSubjects">How many those are.</param>
    public static double[] Of(double whole, double subjects, IReadOnlyList<double> first, double firstSubjects)
    {
        var start = Logit(whole, subjects) - Logit(first[0], firstSubjects);
        return [.. first.Skip(1).Select(share => 1 / (1 + Math.Exp(-(start + Logit(share, firstSubjects)))))];
    }

    private static double Logit(double share, double subjects) =>
        Math.Log(((share * subjects) + 0.5) / (((1 - share) * subjects) + 0.5));
}
