using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Whether a computed face can be that of an adult who looked into the camera.</summary>
/// <remarks>Limits and their origins: data/face-scale.json.</remarks>
public static class FacePlausibility
{
    private static readonly Dictionary<string, double> Limits =
        ReferenceData.Read<Parameter[]>("face-scale.json").ToDictionary(p => p.Key, p => p.Value);

    /// <summary>All remarks, refusals first.</summary>
    public static IReadOnlyList<FaceRemark> Find(FaceFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return [.. Lengths(fit).Concat(Pose(fit)).Concat(Expression(fit)).OrderByDescending(remark => remark.Refused)];
    }

    private static IEnumerable<FaceRemark> Lengths(FaceFit fit)
    {
        var (low, high) = (Limits["face-plausible.interpupillary-low"], Limits["face-plausible.interpupillary-high"]);
        if (fit.InterpupillaryMm < low || fit.InterpupillaryMm > high)
        {
            yield return new("interpupillary-implausible", true, FormattableString.Invariant(
                $"The pupils would be {fit.InterpupillaryMm:0.0} mm apart; adults lie between {low:0} and {high:0} mm. Check the iris points, or the length given for the ruler."));
        }

        (low, high) = (Limits["face-plausible.width-low"], Limits["face-plausible.width-high"]);
        if (fit.FaceWidthMm < low || fit.FaceWidthMm > high)
        {
            yield return new("face-width-implausible", true, FormattableString.Invariant(
                $"The face would be {fit.FaceWidthMm:0} mm wide; adults lie between {low:0} and {high:0} mm. Check the iris points and the contour."));
        }

        if (!fit.ScaledByRuler && fit.IrisPx < Limits["face-scale.iris-width-low"])
        {
            yield return new("iris-small", false, FormattableString.Invariant(
                $"An iris is only {fit.IrisPx:0.0} px wide, so lengths carry ± {fit.ScaleErrorPercent:0.0} %. Come closer, or calibrate with a ruler."));
        }
    }

    private static IEnumerable<FaceRemark> Pose(FaceFit fit)
    {
        var turn = Math.Max(Math.Abs(fit.YawDegrees), Math.Abs(fit.PitchDegrees));
        if (turn > Limits["face-pose.turn-limit"])
        {
            yield return new("head-turned", true, FormattableString.Invariant(
                $"The head is turned {turn:0}°; up to {Limits["face-pose.turn-limit"]:0}° can be used. Take a picture that faces the camera."));
        }
        else if (turn > Limits["face-pose.turn-advice"])
        {
            yield return new("head-turned", false, FormattableString.Invariant(
                $"The head is turned {turn:0}°; the far side is less certain. A frontal picture is better."));
        }
    }

    private static IEnumerable<FaceRemark> Expression(FaceFit fit)
    {
        if (fit.EyeOpening < Limits["face-pose.eye-opening-low"])
        {
            yield return new("eyes-closed", false, "The eyes are nearly closed, so the irises give a poor scale. Ask for open eyes, or calibrate with a ruler.");
        }

        if (fit.MouthOpening > Limits["face-pose.mouth-opening-high"])
        {
            yield return new("not-at-rest", false, "The mouth is open. The plan starts from the face at rest: a picture with relaxed, closed lips is better.");
        }
    }
}
