using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The landmarks of an average face of a sex and an age.</summary>
/// <remarks>
/// The reference head, scaled by sex, with differences of shape that fade over ellipses; those of age grow linearly from young adult to old.
/// Sizes follow published means, shapes are drawn: see data/face/proportions.json and docs/model/face.md. It does not describe any population.
/// </remarks>
internal static class ReferenceProportions
{
    // The youngest and the oldest face drawn, in units of the full change (assumed: beyond them the drawing would caricature).
    private const double Youngest = -0.25;
    private const double Oldest = 1.3;

    /// <summary>How much of the change from young adult (0) to old (1) is drawn at an age.</summary>
    public static double Aged(int age)
    {
        var file = ProportionFile.Load();
        return Math.Clamp((age - file.AgeOfReference.Value) / file.YearsToFullAge.Value, Youngest, Oldest);
    }

    public static IReadOnlyList<FacePoint> Landmarks(Sex sex, int age)
    {
        var file = ProportionFile.Load();
        var aged = Aged(age);
        var size = (sex == Sex.Male ? file.SizeOfMale : file.SizeOfFemale).Value;
        var ownSex = sex == Sex.Male ? "male" : "female";
        return [.. FaceTopology.Shared.Cage.Points.Take(FaceTopology.LandmarkCount).Select(p =>
            file.Warps.Aggregate(p, (at, warp) => at.Plus(warp.Displace(p).Times(warp.When == "age" ? aged : warp.When == ownSex ? 1 : 0))).Times(size))];
    }
}
