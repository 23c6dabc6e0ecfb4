using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Readings of several visits at once, in single precision: each cut's probabilities in whole vectors, one a visit.</summary>
    /// <param name="severities">One a visit, in whole vectors.</param>
    /// <param name="bias">Of the subject.</param>
    /// <param name="investigator">Three cuts, one after the other.</param>
    /// <param name="subject">Likewise.</param>
    public void Read(ReadOnlySpan<float> severities, double bias, Span<float> investigator, Span<float> subject)
    {
        Read(severities, 0, _perInvestigatorSd, investigator);
        Read(severities, bias, _perSubjectSd, subject);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(ReadOnlySpan<float> severities, double bias, double perSd, Span<float> cumulative)
    {
        ref var severity = ref MemoryMarshal.GetReference(severities);
        ref var result = ref MemoryMarshal.GetReference(cumulative);
        for (var cut = 0; cut < 3; cut++)
        {
            var (at, per) = (Vector512.Create((float)(cut + 0.5 - bias)), Vector512.Create((float)perSd));
            for (var i = 0; i < severities.Length; i += Vector512<float>.Count)
            {
                QuickNormal.Cumulative((at - Vector512.LoadUnsafe(ref severity, (nuint)i)) * per)
                    .StoreUnsafe(ref result, (nuint)((cut * severities.Length) + i));
            }
        }
    }

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
    }
}
