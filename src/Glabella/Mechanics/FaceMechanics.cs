using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How one face moves: a displacement field for each muscle, expressions, and what folds the skin.</summary>
public sealed class FaceMechanics
{
    private FaceMechanics(FaceAtlas atlas) => Atlas = atlas;

    /// <summary>The anatomy it moves.</summary>
    public FaceAtlas Atlas { get; }

    /// <summary>One field a muscle and side.</summary>
    public IReadOnlyList<DisplacementField> Fields { get; } = [];

    /// <summary>rest, frown, raise-brows, squint, smile.</summary>
    public IReadOnlyList<Expression> Expressions { get; } = [];

    /// <summary>Computes the fields of a face.</summary>
    public static FaceMechanics Build(FaceAtlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        return new(atlas);
    }

    /// <summary>Which muscles make a line and by which share; the shares sum to 1.</summary>
    /// <param name="lineId">"glabellar-lines", "forehead-lines" (both midline) or "lateral-canthal-lines" (right and left).</param>
    /// <param name="side">Side of the line.</param>
    public IReadOnlyList<LineDriver> DriversOf(string lineId, Side side) => [];

    /// <summary>How far the middle of one brow rises at full effort, mm, when a fraction of each muscle's strength is kept.</summary>
    /// <param name="side">The brow.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public double BrowLiftMm(Side side, Func<string, Side, double> kept) => 0;

    /// <summary>How far one corner of the mouth travels in a full smile, mm, when a fraction of each muscle's strength is kept.</summary>
    public double SmileExcursionMm(Side side, Func<string, Side, double> kept) => 0;

    /// <summary>How far the lids of one eye come together in a full squint, mm, when a fraction of each muscle's strength is kept.</summary>
    public double LidClosureMm(Side side, Func<string, Side, double> kept) => 0;
}
