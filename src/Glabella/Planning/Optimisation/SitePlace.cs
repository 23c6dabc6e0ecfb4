using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>A place where toxin may be given.</summary>
/// <param name="Point">On the skin.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Area">Area id.</param>
/// <param name="Muscle">The muscle meant.</param>
/// <param name="DepthMm">Below the skin.</param>
/// <param name="Pair">Number that the place shares with its mirror image: both scatter alike.</param>
internal sealed record SitePlace(FacePoint Point, Side Side, string Area, FittedMuscle Muscle, double DepthMm, int Pair)
{
    /// <summary>The muscles as seen from it.</summary>
    public required SkinView Seen { get; init; }

    /// <summary>A place on the skin over a muscle, at the muscle's depth.</summary>
    public static SitePlace Over(FacePoint point, Side side, string area, FittedMuscle muscle, int pair, FaceSurface skin) =>
        new(point, side, area, muscle, Math.Round(muscle.DepthAt(point), 1), pair) { Seen = new(point, skin.NormalAt(skin.Project(point))) };

    /// <summary>The place of an injection that is given.</summary>
    public static SitePlace Of(PlannedInjection injection, int pair, FaceAtlas atlas)
    {
        var skin = atlas.Face.Surface;
        var muscle = atlas.Meant(injection.Muscle, injection.Side) ?? atlas.Muscles[0];
        return new(injection.Point, injection.Side, injection.Area, muscle, injection.Depth.Value, pair)
        {
            Seen = new(injection.Point, skin.NormalAt(skin.Project(injection.Point))),
        };
    }

    /// <summary>The same place for the model's layers: a muscle lies everywhere at its mean depth.</summary>
    public double LayerDepthMm => DepthMm + Muscle.DepthMm - Muscle.DepthAt(Point);

    // One place is one object: comparing every member would be slow and say nothing else.
    public bool Equals(SitePlace? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The place as an injection.</summary>
    public PlannedInjection ToInjection(string id, Dose dose) => new(id, Area, Point, Side, Muscle.Id, new(DepthMm), dose);
}
