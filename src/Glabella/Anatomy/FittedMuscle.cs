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
}
