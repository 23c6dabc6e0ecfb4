using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>How investigator and subject read a severity as a grade from 0 to 3.</summary>
/// <remarks>
/// <para>Investigator: S + N(0, s_w). Subject: S + b_i + N(0, s_ws), with a lasting bias b_i. Grades by cuts at 0.5, 1.5 and 2.5. A reading's noise
/// is independent of any other, so P(grade ≤ k) = Φ((k + ½ − S)/s) and products of such terms are exact, to 3e-9. docs/model/severity.md.</para>
/// </remarks>
internal sealed class Raters(ModelParameters parameters)
{
    private readonly double _perInvestigatorSd = 1 / parameters["severity.rater-sd"];
    private readonly double _perSubjectSd = 1 / parameters["severity.subject-rater-sd"];

    /// <summary>Probabilities of grades none, at most mild, at most moderate.</summary>
    public Cumulative Investigator(double severity) => Read(severity, _perInvestigatorSd);

    /// <summary>The same for the subject's own rating.</summary>
    public Cumulative Subject(double severity, double bias) => Read(severity + bias, _perSubjectSd);

    private static Cumulative Read(double severity, double perSd) => new(
        StandardNormal.QuickCumulative((0.5 - severity) * perSd),
        StandardNormal.QuickCumulative((1.5 - severity) * perSd),
        StandardNormal.QuickCumulative((2.5 - severity) * perSd));

    /// <summary>P(grade ≤ 0), P(grade ≤ 1), P(grade ≤ 2).</summary>
    internal readonly record struct Cumulative(double None, double Mild, double Moderate)
    {
        /// <summary>P(grade 2), and P(grade 3): those who may enter.</summary>
        public double IsModerate => Moderate - Mild;

        public double IsSevere => 1 - Moderate;

        /// <summary>P(at least one grade better than a grade 2 or 3).</summary>
        public double OneBetter(int grade) => grade == 2 ? Mild : Moderate;

        /// <summary>P(at least two grades better than a grade 2 or 3).</summary>
        public double TwoBetter(int grade) => grade == 2 ? None : Mild;
    }
}
