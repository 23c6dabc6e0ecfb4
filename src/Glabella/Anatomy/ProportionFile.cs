using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The file <c>data/face/proportions.json</c>: how the reference head differs by sex and age.</summary>
internal sealed record ProportionFile(
    SourcedNumber SizeOfFemale, SourcedNumber SizeOfMale, SourcedNumber AgeOfReference, SourcedNumber YearsToFullAge, ProportionWarp[] Warps)
{
    private static readonly Lazy<ProportionFile> File = new(() => ReferenceData.Read<ProportionFile>("face/proportions.json"));

    public static ProportionFile Load() => File.Value;
}

/// <summary>One difference: the skin at a place (and at its mirror image) lies elsewhere, fading over an ellipse.</summary>
/// <param name="Name">What differs.</param>
/// <param name="When">"male", "female" or "age".</param>
/// <param name="At">The place on the right side, [x, y] mm.</param>
/// <param name="MoveMm">By how much it differs.</param>
/// <param name="RadiusMm">Half axes of the ellipse in x and y.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record ProportionWarp(string Name, string When, double[] At, double[] MoveMm, double[] RadiusMm, string Origin)
{
    /// <summary>The displacement of a landmark of the reference head.</summary>
    public FacePoint Displace(FacePoint p)
    {
        var right = Fade(p.X - At[0], p.Y - At[1]);
        var left = At[0] == 0 ? 0 : Fade(p.X + At[0], p.Y - At[1]);
        return new((right - left) * MoveMm[0], (right + left) * MoveMm[1], (right + left) * MoveMm[2]);
    }

    private double Fade(double dx, double dy)
    {
        var squared = (dx * dx / (RadiusMm[0] * RadiusMm[0])) + (dy * dy / (RadiusMm[1] * RadiusMm[1]));
        return squared >= 1 ? 0 : (1 - squared) * (1 - squared);
    }
}
