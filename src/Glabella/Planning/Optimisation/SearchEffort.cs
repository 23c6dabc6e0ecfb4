namespace Glabella.Planning.Optimisation;

/// <summary>What a search did, so that anyone can judge its answer.</summary>
/// <param name="Score">Of the plan; least is best.</param>
/// <param name="BeforeRounding">The best score with any dose at any candidate.</param>
/// <param name="Candidates">Places that were offered.</param>
/// <param name="Endplates">Endplates that were looked at.</param>
/// <param name="Scenarios">Circumstances.</param>
/// <param name="Evaluations">Of value and gradient.</param>
/// <param name="Trials">Plans that were tried in whole steps.</param>
/// <param name="Stopped">Why the search of doses ended, in words.</param>
public sealed record SearchEffort(
    double Score, double BeforeRounding, int Candidates, int Endplates, int Scenarios, int Evaluations, int Trials, string Stopped);
