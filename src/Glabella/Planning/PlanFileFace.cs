using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The face of a plan file: the reference face of a sex and age, or 468 landmarks in millimetres.</summary>
/// <param name="Sex">Of the patient.</param>
/// <param name="Age">Years.</param>
/// <param name="LandmarksMm">The 468 landmarks of the MediaPipe face topology in the face frame; empty for the reference face.</param>
/// <param name="ScaleErrorPercent">One standard deviation of the scale of the landmarks.</param>
public sealed record PlanFileFace(Sex Sex, int Age, ImmutableArray<FacePoint> LandmarksMm, double ScaleErrorPercent)
{
    /// <summary>Builds the face.</summary>
    public PatientFace ToPatientFace() => LandmarksMm.IsDefaultOrEmpty
        ? PatientFace.Reference(Sex, Age)
        : PatientFace.FromLandmarks(LandmarksMm, Sex, Age, ScaleErrorPercent);
}
