using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public sealed class ProblemFileTests : IDisposable
{
    private static readonly PlanningFace Face = new(ReferenceFace.Atlas, ReferenceFace.Mechanics, BaselineGrades.ForAge(45));

    private readonly SlowProblem _slow = new(ProblemFile.Write(Face, Wishes()));

    [Fact]
    public void A_second_implementation_from_the_page_finds_the_same_value()
    {
        var (at, value, _) = _slow.Check;

        Assert.True(value > 0.01, "a value that says something");
        Assert.Equal(1, _slow.Value(at) / value, 1e-5);
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_second_implementation()
    {
        var (at, value, gradient) = _slow.Check;
        var upper = _slow.Upper;
        var steepest = gradient.Max(Math.Abs);
        for (var v = 0; v < at.Length; v += 5)
        {
            var step = 1e-4 * upper[v];
            double Moved(double by) => _slow.Value([.. at.Select((x, i) => i == v ? x + by : x)]);
            Assert.Equal((Moved(step) - Moved(-step)) / (2 * step), gradient[v], 1e-4 * steepest);
        }
    }

    [Fact]
    public void Every_kind_of_quantity_a_fixed_site_and_a_limit_that_is_passed_take_part()
    {
        var file = ProblemFile.Write(Face, Wishes());

        Assert.All(["linear", "line", "path", "threshold", "droop"], type => Assert.Contains($"\"type\":\"{type}\"", file, StringComparison.Ordinal));
        Assert.DoesNotContain("\"fixed\":[]", file, StringComparison.Ordinal);
        using var loose = new SlowProblem(System.Text.RegularExpressions.Regex.Replace(file, "\"stiffness\":100", "\"stiffness\":0"));
        Assert.True(loose.Value(loose.Check.At) < _slow.Check.Value - 0.001, "the limits are not passed at the point of the check");
    }

    public void Dispose() => _slow.Dispose();

    private static PlanWishes Wishes()
    {
        var made = Products.LabelOf(ReferenceFace.Ona).Reconstitutions[0].Of(ReferenceFace.Ona);
        return new(ReferenceFace.Ona, made, [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines])
        {
            StepUnits = 0.5m,
            Scenarios = 16,
            MostUnits = 8,
            Wishes = [new(WishSubject.Muscle, "procerus", null, WishBound.CloseTo, 60), new(WishSubject.Symmetry, "brow-raise", null, WishBound.CloseTo, 0)],
            Fixed = [new("mine", FaceArea.GlabellarLines, ReferenceFace.Plan("glabella-5").Injections[0].Point, Side.Midline, "procerus", new(4), new Dose(2, ReferenceFace.Ona))],
        };
    }
}
