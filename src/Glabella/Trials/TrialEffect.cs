namespace Glabella.Trials;

/// <summary>How one trial differs from the run of trials: its hands, its raters, its people.</summary>
/// <param name="LogEffect">Added to the logarithm of effective toxin; normal with "trial.log-effect-sd" between trials.</param>
/// <param name="Severity">Added to every severity after treatment, grades; normal with "trial.severity-sd" between trials.</param>
public readonly record struct TrialEffect(double LogEffect, double Severity)
{
    /// <summary>A trial like the run of them.</summary>
    public static TrialEffect None => default;
}
