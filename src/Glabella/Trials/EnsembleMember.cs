using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>One trial that could be: a plausible set of constants, and how that trial differs from the run of trials.</summary>
/// <param name="Parameters">The constants.</param>
/// <param name="Effect">Its between-trial effect.</param>
public sealed record EnsembleMember(ModelParameters Parameters, TrialEffect Effect);
