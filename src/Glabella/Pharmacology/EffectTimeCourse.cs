using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>Onset and decay of the effective toxin after one injection.</summary>
/// <remarks>
/// <para>g(t) = ln(1 − e^(−t/τ)) − t/T: an exponential onset, then a loss that is linear in the logarithm, so that a dose buys time logarithmically and the
/// end of the effect is the return below threshold.</para>
/// <para>Valid for one treatment, days to about nine months. It ignores sprouting and the second phase of recovery. docs/model/time-course.md.</para>
/// <para>Source: joint fit to published trials (data/parameters.json).</para>
/// </remarks>
public static class EffectTimeCourse
{
    /// <summary>The shift of the logarithm of effective toxin; −∞ at the moment of injection.</summary>
    /// <param name="sinceInjection">Not negative.</param>
    /// <param name="onset">τ, positive.</param>
    /// <param name="decay">T, positive.</param>
    public static double Shift(Days sinceInjection, Days onset, Days decay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sinceInjection.Value);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(onset.Value);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(decay.Value);
        return Math.Log(-Math.Exp(-sinceInjection.Value / onset.Value) + 1) - (sinceInjection.Value / decay.Value);
    }

    /// <summary>When the effect is greatest: τ·ln(1 + T/τ).</summary>
    public static Days Peak(Days onset, Days decay) => new(onset.Value * Math.Log(1 + (decay.Value / onset.Value)));
}
