namespace Glabella.Anatomy;

/// <summary>One file of <c>data/muscles</c>: a muscle of the patient's right side or of the midline, on the reference head.</summary>
/// <remarks>Points are [x, y] of the reference head, mm, taken to the skin seen from in front, or [x, y, z], taken to the nearest skin.</remarks>
internal sealed record MuscleFile(
    string Id,
    string Name,
    bool Paired,
    MuscleRole Role,
    string Action,
    string[] Lines,
    bool BehindSeptum,
    string CourseOrigin,
    double[][] Course,
    SourcedNumber WidthMm,
    SourcedNumber DepthMm,
    SourcedNumber ThicknessMm,
    string EndplateOrigin,
    EndplateZone[] EndplateZones,
    SourcedNumber? TissueBelowMm = null,
    bool UnderOthers = false,
    string? Innervation = null,
    MuscleVariation[]? Variation = null)
{
    private static readonly Lazy<IReadOnlyList<MuscleFile>> Files = new(() =>
        [.. ReferenceData.List("muscles").Select(ReferenceData.Read<MuscleFile>)]);

    /// <summary>All muscles of the atlas, in order of their ids.</summary>
    public static IReadOnlyList<MuscleFile> All => Files.Value;
}

/// <summary>An elliptic patch of motor endplates.</summary>
/// <param name="At">Its middle.</param>
/// <param name="AlongMm">Half axis along the muscle's course.</param>
/// <param name="AcrossMm">Half axis across it.</param>
/// <param name="Weight">Share of the muscle's endplates; the shares of one muscle sum to 1.</param>
/// <param name="Points">By how many points it is represented.</param>
internal sealed record EndplateZone(double[] At, double AlongMm, double AcrossMm, double Weight, int Points);
