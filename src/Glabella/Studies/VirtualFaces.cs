using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Studies;

/// <summary>Faces of a study, drawn around the reference face of a sex and an age: proportions, asymmetry, lines, strengths.</summary>
/// <remarks>The scatter stands in <c>data/planning/study.json</c>. It describes no population. Pure: the same seed and number give the same face.</remarks>
public static class VirtualFaces
{
    private const int Youngest = 25;
    private const int Oldest = 75;

    // Half of a difference of height is reached this far beside the midline (assumed: about the pupil).
    private const double HalfWayMm = 30;

    private static readonly Parameter[] Constants = ReferenceData.Read<Parameter[]>("planning/study.json");

    /// <summary>A face.</summary>
    /// <param name="seed">Of the study.</param>
    /// <param name="number">From 1.</param>
    public static VirtualFace Of(ulong seed, int number)
    {
        double Normal(int trait) => CounterRandom.Normal(seed, (ulong)number, (ulong)trait);
        double Uniform(int trait) => CounterRandom.Uniform(seed, (ulong)number, (ulong)trait);
        var sex = Uniform(0) < 0.5 ? Sex.Female : Sex.Male;
        var age = Youngest + (int)(Uniform(1) * (Oldest - Youngest + 1));
        var most = Constant("proportion-most");
        double Scale(int trait) => 1 + Math.Clamp(Constant("proportion-sd") * Normal(trait), -most, most);
        var (width, height, depth, tilt) = (Scale(2), Scale(3), Scale(4), Constant("asymmetry-sd") * Normal(5));
        FacePoint[] landmarks =
        [
            .. PatientFace.ReferenceLandmarks(sex, age)
                .Select(p => new FacePoint(p.X * width, (p.Y * height) + (tilt * Math.Tanh(p.X / HalfWayMm)), p.Z * depth)),
        ];
        var atlas = FaceAtlas.Fit(PatientFace.FromLandmarks(landmarks, sex, age, 0));
        var mechanics = FaceMechanics.Build(atlas, StrengthsOf(atlas, Normal));
        var words = FormattableString.Invariant(
            $"{(sex == Sex.Male ? "man" : "woman")} of {age}, width {100 * width:0} %, height {100 * height:0} %, left {Math.Round(tilt, 1):+0.0;-0.0;0.0} mm higher");
        return new(number, sex, age, words, new(atlas, mechanics, GradesOf(sex, age, Normal)));
    }

    private static MuscleStrength[] StrengthsOf(FaceAtlas atlas, Func<int, double> normal)
    {
        var ids = atlas.Muscles.Select(m => m.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        return
        [
            .. atlas.Muscles.Select(m =>
            {
                var trait = 100 + (2 * Array.IndexOf(ids, m.Id));
                var side = m.Side switch { Side.Right => 1, Side.Left => -1, _ => 0 };
                return new MuscleStrength(m.Id, m.Side, Math.Exp((Constant("strength-sd") * normal(trait)) + (side * Constant("strength-side-sd") * normal(trait + 1))));
            }),
        ];
    }

    private static BaselineGrades GradesOf(Sex sex, int age, Func<int, double> normal)
    {
        var usual = BaselineGrades.For(sex, age);
        GradeFinding Graded(string line, Side side, int trait, double more)
        {
            var (contraction, rest) = usual.Of(line, side);
            var at = Math.Clamp(contraction + (Constant("grade-sd") * normal(trait)) + more, 0, 3);
            return new(line, side, new(at, Math.Clamp(rest + (Constant("grade-sd") * normal(trait + 1)), 0, at)));
        }

        var sides = Constant("grade-side-sd") * normal(16);
        return usual.WithSides(
        [
            Graded(FaceArea.GlabellarLines, Side.Midline, 10, 0),
            Graded(FaceArea.ForeheadLines, Side.Midline, 12, 0),
            Graded(FaceArea.LateralCanthalLines, Side.Right, 14, sides / 2),
            Graded(FaceArea.LateralCanthalLines, Side.Left, 14, -sides / 2),
        ]);
    }

    private static double Constant(string key) => Constants.Single(c => c.Key == "study." + key).Value;
}
