using System.Collections.Immutable;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>A point at which the model is asked for every row.</summary>
/// <param name="Fitted">The fitted constants, on their fitting scales.</param>
/// <param name="Effect">How the trials differ from the run of trials.</param>
public sealed record ModelPoint(ImmutableArray<double> Fitted, TrialEffect Effect);
