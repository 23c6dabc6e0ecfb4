namespace Glabella.Mechanics;

/// <summary>One file of <c>data/movements</c>: how a muscle moves the skin at full contraction: by pulls, by a sheet, by closing the lids, evened out over the skin in some passes; see docs/model/mechanics.md.</summary>
internal sealed record MovementFile(string Muscle, string Origin, int SmoothingPasses, PullFile[] Pulls, SheetFile? Sheet, LidFile? Lids = null)
{
    private static readonly Lazy<IReadOnlyDictionary<string, MovementFile>> Files = new(() =>
        ReferenceData.List("movements").Select(ReferenceData.Read<MovementFile>).ToDictionary(file => file.Muscle));

    /// <summary>Every muscle that moves skin, by its id; a muscle without a file moves none.</summary>
    public static IReadOnlyDictionary<string, MovementFile> All => Files.Value;
}

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

/// <summary>Closing lids.</summary>
/// <param name="MeetAt">Where the margins meet: share of the opening above the lower margin.</param>
/// <param name="UpperFadeMm">How far above its margin the upper lid moves.</param>
/// <param name="LowerFadeMm">How far below its margin the lower lid moves.</param>
internal sealed record LidFile(double MeetAt, double UpperFadeMm, double LowerFadeMm);
