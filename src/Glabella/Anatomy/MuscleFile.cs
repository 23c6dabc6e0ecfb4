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
    MovementFile Movement,
    SourcedNumber? TissueBelowMm = null)
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

/// <summary>How a muscle moves the skin at full contraction: by pulls, by a sheet, or both, evened out over the skin in some passes; see docs/model/mechanics.md.</summary>
internal sealed record MovementFile(string Origin, int SmoothingPasses, PullFile[] Pulls, SheetFile? Sheet);

/// <summary>A movement that holds at one place and fades over an ellipsoid around it.</summary>
/// <param name="At">The place.</param>
/// <param name="MoveMm">Displacement there at full contraction.</param>
/// <param name="RadiusMm">Where it has faded, across and along x and y.</param>
/// <param name="Region">"upper-lid", "lower-lid", "above-mouth", "below-mouth", or null for all skin.</param>
internal sealed record PullFile(double[] At, double[] MoveMm, double[] RadiusMm, string? Region = null);

/// <summary>A sheet muscle: displacement by height, times a factor by distance from the midline (negative on the muscle's own side).</summary>
/// <param name="Rows">[height y, displacement y, displacement z], ascending in y.</param>
/// <param name="Columns">[x, factor], ascending in x; zero at both ends.</param>
internal sealed record SheetFile(double[][] Rows, double[][] Columns);
