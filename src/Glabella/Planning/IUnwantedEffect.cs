namespace Glabella.Planning;

/// <summary>An unwanted effect, and in what share of subjects one placement of a plan makes it.</summary>
internal interface IUnwantedEffect
{
    /// <summary>Which effect it is.</summary>
    RiskKind Kind { get; }

    /// <summary>The share of subjects who have it at some time after this placement.</summary>
    /// <param name="placed">The plan as placed.</param>
    /// <param name="course">Distribution of the greatest shift over subjects.</param>
    double Share(PlacedPlan placed, PopulationCourse course);
}
