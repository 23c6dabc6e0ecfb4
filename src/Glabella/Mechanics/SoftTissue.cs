using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How thick the soft tissue is at a place of the reference head, and by which share it follows the bone under it.</summary>
internal sealed class SoftTissue
{
    private static readonly Lazy<SoftTissue> File = new(() => new(ReferenceData.Read<SoftTissueFile>("face/soft-tissue.json")));

    private readonly SoftTissueFile _file;
    private readonly (FacePoint At, SoftTissuePatch Patch)[] _patches;

    private SoftTissue(SoftTissueFile file)
    {
        _file = file;
        _patches = [.. file.Patches.Select(patch => (ReferenceSkin.Place(patch.At, Side.Right).Point, patch))];
    }

    public static SoftTissue Reference => File.Value;

    /// <summary>Patches fade over their ellipses and average where they overlap; elsewhere the values of the whole face hold.</summary>
    public (double ThicknessMm, double BoneShare) At(FacePoint p)
    {
        var right = p with { X = -Math.Abs(p.X) };
        var (thickness, bone, total, uncovered) = (0.0, 0.0, 0.0, 1.0);
        foreach (var (at, patch) in _patches)
        {
            var weight = Fade.Weight(right.Minus(at), patch.RadiusMm[0], patch.RadiusMm[1]);
            (thickness, bone) = (thickness + (weight * patch.ThicknessMm), bone + (weight * patch.BoneShare));
            (total, uncovered) = (total + weight, uncovered * (1 - weight));
        }

        return total == 0
            ? (_file.ThicknessMm, _file.BoneShare)
            : (Mixed(_file.ThicknessMm, thickness / total, uncovered), Mixed(_file.BoneShare, bone / total, uncovered));
    }

    private static double Mixed(double everywhere, double here, double uncovered) => (uncovered * everywhere) + ((1 - uncovered) * here);
}

/// <summary>The file <c>data/face/soft-tissue.json</c>.</summary>
internal sealed record SoftTissueFile(string Origin, double ThicknessMm, double BoneShare, SoftTissuePatch[] Patches);

/// <summary>Thickness and bone share that hold at one place and fade over an ellipse.</summary>
internal sealed record SoftTissuePatch(double[] At, double[] RadiusMm, double ThicknessMm, double BoneShare);
