using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>What the model says between the published figures: courses over days and ladders of doses, for the pictures.</summary>
/// <param name="Courses">One a product, at its glabellar label dose.</param>
/// <param name="Ladders">Each in the Units of one product.</param>
public sealed record ValidationCurves(ImmutableArray<ValidationCurves.Course> Courses, ImmutableArray<ValidationCurves.Ladder> Ladders)
{
    private static readonly ImmutableArray<Endpoint> Shown = [Endpoint.NoneOrMildInvestigator, Endpoint.TwoGradesBoth, Endpoint.OneGradeBoth];
    private static readonly ImmutableArray<int> Days = [.. Enumerable.Range(0, 41).Select(i => i < 6 ? 1 + (2 * i) : 10 * (i - 4))];

    /// <summary>One product over days.</summary>
    /// <param name="Product">Which.</param>
    /// <param name="Units">Its label dose for the glabella.</param>
    /// <param name="Days">After the injection.</param>
    /// <param name="Percent">Per endpoint of <see cref="EndpointsShown"/>, per day.</param>
    public sealed record Course(ToxinProduct Product, decimal Units, ImmutableArray<int> Days, ImmutableArray<ImmutableArray<double>> Percent);

    /// <summary>One endpoint against the dose of one product.</summary>
    public sealed record Ladder(ToxinProduct Product, string Line, Endpoint Endpoint, int Day, ImmutableArray<(double Units, double Percent)> Points);

    /// <summary>The endpoints of the courses.</summary>
    public static ImmutableArray<Endpoint> EndpointsShown => Shown;

    /// <summary>Simulates them.</summary>
    /// <param name="parameters">The constants.</param>
    /// <param name="subjects">An arm.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public static ValidationCurves Compute(ModelParameters parameters, int subjects, int threads, CancellationToken stop = default)
    {
        double[][] Percent(string line, IEnumerable<TrialArm> arms, IEnumerable<TrialEndpoint> endpoints)
        {
            var protocol = new TrialProtocol("curve", [line], TrialPopulation.Default, [.. arms], [.. endpoints]);
            var counts = new TrialSimulation(protocol, parameters, TrialEffect.None).Run(new(0, subjects), 1, threads, stop: stop);
            return [.. counts.Select(arm => Enumerable.Range(0, Reading.Of(protocol).Length).Select(r => 100 * TrialFigures.Share(arm, r, null)).ToArray())];
        }

        Course CourseOf(ProductLabel label)
        {
            var pattern = Protocols.Find("glabella-5");
            var units = label.FindIndication(FaceArea.GlabellarLines)!.UnitsPerSite.Value * pattern.Sites.Length;
            var percent = Percent(FaceArea.GlabellarLines, [Arm(label.Product, [new(pattern, units)])], Shown.Select(e => new TrialEndpoint(e, Days)))[0];
            return new(label.Product, units, Days, [.. Shown.Select((_, e) => ImmutableArray.Create(percent, e * Days.Length, Days.Length))]);
        }

        Ladder LadderOf(string product, string pattern, string line, Endpoint endpoint, int day, decimal[] units)
        {
            var arms = units.Select(u => Arm(Products.Find(product), [new(Protocols.Find(pattern), u)]));
            var percent = Percent(line, arms, [new(endpoint, [day])]);
            return new(Products.Find(product), line, endpoint, day, [.. units.Select((u, i) => ((double)u, percent[i][0]))]);
        }

        return new(
            [.. Products.All.Select(CourseOf)],
            [
                LadderOf("onabotulinumtoxinA", "glabella-5", FaceArea.GlabellarLines, Endpoint.NoneOrMildInvestigator, 28, [2.5m, 5, 10, 15, 20, 30, 40, 60, 80]),
                LadderOf("onabotulinumtoxinA", "glabella-5", FaceArea.GlabellarLines, Endpoint.OneGradeInvestigator, 168, [2.5m, 5, 10, 15, 20, 30, 40, 60, 80]),
                LadderOf("onabotulinumtoxinA", "crows-feet-3x2", FaceArea.LateralCanthalLines, Endpoint.NoneOrMildInvestigator, 30, [3, 6, 9, 12, 18, 24, 36]),
                LadderOf("abobotulinumtoxinA", "glabella-5", FaceArea.GlabellarLines, Endpoint.TwoGradesBoth, 28, [10, 20, 35, 50, 75, 100, 125]),
                LadderOf("abobotulinumtoxinA", "glabella-5", FaceArea.GlabellarLines, Endpoint.OneGradeBoth, 168, [10, 20, 35, 50, 75, 100, 125]),
                LadderOf("abobotulinumtoxinA", "glabella-5", FaceArea.GlabellarLines, Endpoint.OneGradeBoth, 252, [10, 20, 35, 50, 75, 100, 125]),
            ]);
    }

    private static TrialArm Arm(ToxinProduct product, ImmutableArray<ArmPattern> patterns) => new("curve", product, patterns, TrialArm.UsualSize);
}
