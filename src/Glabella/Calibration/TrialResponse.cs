namespace Glabella.Calibration;

/// <summary>What the model says at one set of constants: of a trial like the run of trials, and how far one that differs moves.</summary>
/// <param name="Predicted">Every row, shares from 0 to 1 and days.</param>
/// <param name="OfEffect">Change with one standard deviation of a trial's effect on toxin: half the difference between one above and one below.</param>
/// <param name="OfSeverity">The same of a trial's effect on severity.</param>
public sealed record TrialResponse(double[] Predicted, double[] OfEffect, double[] OfSeverity);
