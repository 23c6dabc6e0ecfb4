using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>What a photograph says about a face: its landmarks in the face frame, its scale, and how it was held.</summary>
/// <param name="LandmarksMm">468 landmarks in the face frame, mm, pose taken out, symmetry plane at x = 0.</param>
/// <param name="MmPerPixel">The scale found, mm.</param>
/// <param name="ScaleErrorPercent">One standard deviation of the scale, percent: every length on this face shares it.</param>
/// <param name="ScaledByRuler">True when a ruler in the picture gave the scale, false when the irises did.</param>
/// <param name="IrisPx">Mean horizontal iris diameter on the picture, px.</param>
/// <param name="IrisMm">The same in mm at the scale found; 11.7 by construction unless a ruler gave the scale.</param>
/// <param name="YawDegrees">Head turned, positive toward the patient's left.</param>
/// <param name="PitchDegrees">Head raised, positive for chin up.</param>
/// <param name="RollDegrees">Head tilted, positive toward the patient's left shoulder.</param>
/// <param name="InterpupillaryMm">Distance between the iris centres, mm.</param>
/// <param name="FaceWidthMm">Distance between the two sides of the face at the cheekbones (landmarks 234 and 454), mm.</param>
/// <param name="EyeOpening">Height of the lid opening over its width; the smaller of both eyes.</param>
/// <param name="MouthOpening">Height of the gap between the lips over the width of the mouth.</param>
public sealed record FaceFit(
    IReadOnlyList<FacePoint> LandmarksMm,
    double MmPerPixel,
    double ScaleErrorPercent,
    bool ScaledByRuler,
    double IrisPx,
    double IrisMm,
    double YawDegrees,
    double PitchDegrees,
    double RollDegrees,
    double InterpupillaryMm,
    double FaceWidthMm,
    double EyeOpening,
    double MouthOpening);
