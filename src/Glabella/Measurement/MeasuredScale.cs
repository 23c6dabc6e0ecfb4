using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>Millimetres a pixel and how wrong they may be, one standard deviation as a share of every length.</summary>
/// <param name="MmPerPixel">The scale, mm.</param>
/// <param name="Error">All of its error: between people (iris) and on the picture.</param>
/// <param name="ErrorOfPicture">The part that is new with every picture; what is left when one person is compared with themselves.</param>
/// <param name="ByRuler">Whether a ruler gave the scale.</param>
public sealed record MeasuredScale(double MmPerPixel, double Error, double ErrorOfPicture, bool ByRuler)
{
    // A person's iris stays what it is; a ruler is held anew each time.
    internal static double EdgeShare(FaceFit fit) => fit.ScaledByRuler ? fit.ScaleErrorPercent / 100 : FaceScale.IrisEdgePx / fit.IrisPx;
}
