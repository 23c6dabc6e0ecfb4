using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>One subject of the population: how sensitive, how quick, how lasting, and what remains of a line in full block.</summary>
/// <param name="LogSensitivity">Added to the logarithm of the effective toxin; 0 in the median subject.</param>
/// <param name="Onset">τ of <see cref="EffectTimeCourse"/>.</param>
/// <param name="Decay">T of <see cref="EffectTimeCourse"/>, for a product whose decay factor is 1.</param>
/// <param name="ResidualDeviate">Standard normal: what of a line stays in full block.</param>
/// <param name="BaselineDeviate">Standard normal: severity at full contraction before treatment.</param>
/// <param name="BrowHoldDeviate">Standard normal: how much the frontalis holds the brow up at rest.</param>
public readonly record struct VirtualSubject(
    double LogSensitivity, Days Onset, Days Decay, double ResidualDeviate, double BaselineDeviate, double BrowHoldDeviate)
{
    /// <summary>The shift by time and sensitivity at which the dose response is read.</summary>
    public double Shift(Days sinceInjection, double decayFactor) =>
        LogSensitivity + EffectTimeCourse.Shift(sinceInjection, Onset, new Days(Decay.Value * decayFactor));
}
