using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class PlanEvaluatorTests
{
    private static readonly PlanEvaluation Glabella = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("glabella-5"));

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        var again = new PlanEvaluator(ReferenceFace.Atlas, ReferenceFace.Mechanics, BaselineGrades.ForAge(45)).Evaluate(ReferenceFace.Plan("glabella-5"));

        Assert.Equal(PlanEvaluationFile.Write(Glabella), PlanEvaluationFile.Write(again));
        Assert.Equal(ModelParameters.Standard.Hash, Glabella.Model.ParametersHash);
    }

    [Fact]
    public void An_empty_plan_changes_nothing()
    {
        var nothing = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("glabella-5").With([]));

        Assert.All(nothing.Muscles, m => Assert.All(m.Weakness.High, w => Assert.Equal(0, w)));
        Assert.All(nothing.Lines, l => Assert.All(l.AtContraction.Low, s => Assert.Equal(l.AtContraction.Low[0], s)));
        Assert.All(nothing.Movements, m => Assert.All(m.KeptMm.Low, k => Assert.Equal(m.BeforeMm, k, 1e-9)));
        Assert.All(nothing.Risks, r => Assert.InRange(r.Relative, 0, 1));
    }

    [Fact]
    public void Every_band_is_ordered_on_every_day() => Assert.All(
        Glabella.Muscles.Select(m => m.Weakness)
            .Concat(Glabella.Lines.SelectMany(l => new[] { l.AtContraction, l.AtRest }))
            .Concat(Glabella.Movements.Select(m => m.KeptMm)),
        band => Assert.All(Glabella.Days, day =>
            Assert.True(band.Low[day] <= band.Median[day] + 1e-12 && band.Median[day] <= band.High[day] + 1e-12)));

    [Fact]
    public void The_frown_weakens_then_returns()
    {
        var corrugator = Muscle(Glabella, "corrugator-supercilii").Weakness.Median;

        Assert.Equal(0, corrugator[0]);
        Assert.True(corrugator[30] > corrugator[2] && corrugator[30] > corrugator[120] && corrugator[120] > corrugator[180]);
        var line = Glabella.Lines.Single(l => l.Id == FaceArea.GlabellarLines).AtContraction.Median;
        Assert.True(line[30] < line[0] - 1 && line[180] > line[30] + 0.8);
    }

    [Fact]
    public void Muscles_that_were_not_reached_keep_working()
    {
        Assert.InRange(Muscle(Glabella, "zygomaticus-major").Weakness.High.Max(), 0, 0.001);
        var smile = Glabella.Movements.Single(m => m.Id == "smile" && m.Side == Side.Right);
        Assert.InRange(smile.KeptMm.Low.Min() / smile.BeforeMm, 0.995, 1.001);
    }

    [Fact]
    public void Wanted_are_the_muscles_that_make_the_treated_line() => Assert.Equal(
        ["corrugator-supercilii", "depressor-supercilii", "procerus"],
        Glabella.Muscles.Where(m => m.Wanted).Select(m => m.Id).Distinct().Order());

    [Fact]
    public void More_units_weaken_no_muscle_less()
    {
        var more = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("glabella-5").Times(1.5m).Diluted(2.5m));

        Assert.All(Glabella.Muscles.Zip(more.Muscles), pair => Assert.True(pair.First.Weakness.Median[30] <= pair.Second.Weakness.Median[30] + 1e-3));
        Assert.True(Muscle(more, "corrugator-supercilii").Weakness.Median[120] > Muscle(Glabella, "corrugator-supercilii").Weakness.Median[120]);
    }

    [Fact]
    public void A_symmetric_plan_has_a_symmetric_effect() => Assert.All(
        Glabella.Muscles.Where(m => m.Side == Side.Right),
        right => Assert.Equal(right.Weakness.Median[30], Glabella.Muscles.Single(m => m.Id == right.Id && m.Side == Side.Left).Weakness.Median[30], 0.02));

    [Fact]
    public void Each_product_is_judged_by_its_own_label_dose()
    {
        // At its own label dose every product smooths the frown; nothing relates one product's Units to another's.
        foreach (var label in Products.All)
        {
            var evaluation = ReferenceFace.Evaluator.Evaluate(ReferenceFace.Plan("glabella-5", label.Product));
            var line = evaluation.Lines.Single(l => l.Id == FaceArea.GlabellarLines).AtContraction.Median;
            Assert.True(line[30] < 0.6 * line[0], $"{label.Product.Brand}: {line[0]:0.00} to {line[30]:0.00}");
        }
    }

    [Fact]
    public void An_evaluation_allocates_little() // gates the cost without a clock: a time on a shared machine gates nothing
    {
        var plan = ReferenceFace.Plan("upper-face");
        ReferenceFace.Evaluator.Evaluate(plan);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReferenceFace.Evaluator.Evaluate(plan);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    private static MusclePrediction Muscle(PlanEvaluation evaluation, string id) =>
        evaluation.Muscles.First(m => m.Id == id);
}
