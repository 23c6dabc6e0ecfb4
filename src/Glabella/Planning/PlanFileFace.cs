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

    /// <summary>Severity of its lines: as graded, else the default of sex and age.</summary>
    public BaselineGrades BaselineWith(IEnumerable<KeyValuePair<string, LineGrades>> graded) => BaselineGrades.For(Sex, Age).With(graded);

    /// <summary>Whether another is the same face.</summary>
    public bool Equals(PlanFileFace? other) => other is not null
        && Sex == other.Sex
        && Age == other.Age
        && ScaleErrorPercent == other.ScaleErrorPercent
        && LandmarksMm.AsSpan().SequenceEqual(other.LandmarksMm.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sex, Age, ScaleErrorPercent, LandmarksMm.IsDefault ? 0 : LandmarksMm.Length);
}
