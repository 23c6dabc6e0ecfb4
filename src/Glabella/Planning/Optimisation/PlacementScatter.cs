using Glabella.Pharmacology;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>How far the sites of a hand lie from where they were meant, standard deviations in mm.</summary>
/// <param name="SiteMm">Each site for itself, in either direction of the skin.</param>
/// <param name="HeightMm">All sites of a face together, up or down.</param>
/// <param name="DepthMm">Each site for itself, along the needle.</param>
public sealed record PlacementScatter(double SiteMm, double HeightMm, double DepthMm)
{
    /// <summary>No scatter: every site exactly where it is meant.</summary>
    public static PlacementScatter None { get; } = new(0, 0, 0);

    /// <summary>The scatter of an experienced, a usual or a trainee's hand: "risk.placement-sd-low", "risk.placement-sd" and "risk.placement-sd-high".</summary>
    public static PlacementScatter Of(Hand hand)
    {
        var model = ModelParameters.Standard;
        var key = hand switch
        {
            Hand.Expert => "risk.placement-sd-low",
            Hand.Trainee => "risk.placement-sd-high",
            _ => "risk.placement-sd",
        };
        return new(model[key], model["risk.common-height-sd"], PlanningConstants.DepthSdMm);
    }
}
