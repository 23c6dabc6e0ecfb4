using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>One muscle of one side, fitted to one face.</summary>
/// <param name="Id">Terminologia Anatomica name in kebab case, for example "corrugator-supercilii".</param>
/// <param name="Name">The name as people read it, for example "Corrugator supercilii".</param>
/// <param name="Side">The patient's side; <see cref="Side.Midline"/> for an unpaired muscle.</param>
/// <param name="Role">What it does.</param>
/// <param name="Action">Its action in words.</param>
/// <param name="Lines">Ids of the lines its contraction makes; none for some.</param>
/// <param name="Course">The skin above its fibres from origin to insertion, mm.</param>
/// <param name="WidthMm">Width across the course.</param>
/// <param name="DepthMm">Skin surface to the middle of the muscle.</param>
/// <param name="ThicknessMm">Thickness.</param>
/// <param name="BehindSeptum">Whether the orbital septum lies between it and an injection.</param>
/// <param name="Endplates">Where toxin acts; weights sum to 1.</param>
public sealed record FittedMuscle(
    string Id,
    string Name,
    Side Side,
    MuscleRole Role,
    string Action,
    IReadOnlyList<string> Lines,
    IReadOnlyList<FacePoint> Course,
    double WidthMm,
    double DepthMm,
    double ThicknessMm,
    bool BehindSeptum,
    IReadOnlyList<MotorEndplate> Endplates)
{
    /// <summary>Fat, other muscle and fascia between it and the bone; null where the plain sheet stands for all layers.</summary>
    public double? TissueBelowMm { get; init; }

    /// <summary>Whether it lies wholly under other muscles, so that a site is meant for it only when it says so.</summary>
    public bool UnderOthers { get; init; }

    /// <summary>The nerve that drives it; null where the atlas does not say.</summary>
    public string? Innervation { get; init; }

    /// <summary>Width along the course.</summary>
    public required MuscleProfile Width { get; init; }

    /// <summary>Depth of its middle along the course.</summary>
    public required MuscleProfile Depth { get; init; }

    /// <summary>Thickness along the course.</summary>
    public required MuscleProfile Thickness { get; init; }

    /// <summary>Where its course comes from.</summary>
    public required string CourseOrigin { get; init; }

    /// <summary>Where its motor endplates come from.</summary>
    public required string EndplateOrigin { get; init; }

    /// <summary>How it differs between people, as published.</summary>
    public IReadOnlyList<MuscleVariation> Variation { get; init; } = [];

    /// <summary>Share of the course, from origin to insertion, at the place of it nearest to a skin point.</summary>
    public double ShareAt(FacePoint p) => CourseGeometry.ShareOf(Course, p);

    /// <summary>Skin surface to the middle of the muscle under a skin point, mm.</summary>
    public double DepthAt(FacePoint p) => Depth.At(ShareAt(p));

    /// <summary>Thickness of the muscle under a skin point, mm.</summary>
    public double ThicknessAt(FacePoint p) => Thickness.At(ShareAt(p));

    /// <summary>Width of the muscle where a skin point lies nearest to its course, mm.</summary>
    public double WidthAt(FacePoint p) => Width.At(ShareAt(p));
}
