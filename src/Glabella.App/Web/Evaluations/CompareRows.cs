using Glabella.App.Web.Layout;
using Glabella.App.Web.Signing;
using Glabella.Clinic.Plans;
using Glabella.Planning;

namespace Glabella.App.Web.Evaluations;

/// <summary>The figures of several plans of one face, with differences against the first.</summary>
/// <remarks>Units, volume and risks are set against each other only within one product: a Unit is not a Unit of another, and a risk is a multiple of its own product's label pattern.</remarks>
internal static class CompareRows
{
    private const int Day = SignedPrediction.DayShown;

    public static IEnumerable<CompareRow> Amounts(IReadOnlyList<ComparedPlan> plans) =>
    [
        Row("Units", plans, p => (double)p.Evaluation.Totals.Dose.Units, (p, _) => (Show.Units(p.Evaluation.Totals.Dose.Units), ProductNames(p)), v => $"{Show.Number((decimal)v)} U", withinProduct: true, decimals: 3),
        Row("Volume", plans, p => p.Evaluation.Totals.Volume.Value, (_, v) => (Show.Millilitres((decimal)v), ""), v => Show.Millilitres((decimal)v), withinProduct: true, decimals: 2),
        Row("Sticks", plans, p => p.Evaluation.Totals.Sites, (_, v) => (FigureText.Whole(v), ""), FigureText.Whole, withinProduct: false, decimals: 0),
    ];

    public static IEnumerable<CompareRow> Lines(IReadOnlyList<ComparedPlan> plans) => plans[0].Evaluation.Lines.Select((line, i) => Row(
        SiteNames.WithSide(line.Name, line.Side),
        plans,
        p => p.Evaluation.Lines[i].AtContraction.Median[Day],
        (p, v) => (FigureText.One(v), Band(p.Evaluation.Lines[i].AtContraction, FigureText.One) + ", " + GradeChange.WordOf(v)),
        FigureText.One,
        withinProduct: false));

    public static IEnumerable<CompareRow> Movements(IReadOnlyList<ComparedPlan> plans) => plans[0].Evaluation.Movements.Select((movement, i) => Row(
        SiteNames.WithSide(movement.Name, movement.Side),
        plans,
        p => p.Evaluation.Movements[i].KeptMm.Median[Day],
        (p, v) => movement.BeforeMm > 0
            ? ($"{FigureText.One(v)} mm", Band(p.Evaluation.Movements[i].KeptMm, FigureText.One) + $" of {FigureText.One(movement.BeforeMm)}")
            : ($"{FigureText.WithSign(v)} mm", Band(p.Evaluation.Movements[i].KeptMm, FigureText.WithSign, " to ")),
        v => $"{FigureText.One(v)} mm",
        withinProduct: false));

    public static IEnumerable<CompareRow> Risks(IReadOnlyList<ComparedPlan> plans) => plans[0].Evaluation.Risks.Select((risk, i) => Row(
        risk.Name,
        plans,
        p => p.Evaluation.Risks[i].Relative,
        (p, v) => ($"{FigureText.One(v)}×", $"{FigureText.One(p.Evaluation.Risks[i].Low)}–{FigureText.One(p.Evaluation.Risks[i].High)}"),
        v => $"{FigureText.One(v)}×",
        withinProduct: true));

    private static CompareRow Row(
        string name, IReadOnlyList<ComparedPlan> plans, Func<ComparedPlan, double> value, Func<ComparedPlan, double, (string Text, string Band)> write, Func<double, string> writeDifference, bool withinProduct, int decimals = 1) =>
        new(name, [.. plans.Select(plan =>
        {
            var (text, band) = write(plan, value(plan));
            var mayCompare = !withinProduct || plan.Product == plans[0].Product;
            return new CompareCell(text, band, plan == plans[0] || !mayCompare ? null : Difference(value(plan), value(plans[0]), decimals, writeDifference));
        })]);

    /// <summary>The difference of two figures as they are written, so that whoever subtracts gets the same; one that is written as nothing is none.</summary>
    internal static string Difference(double value, double first, int decimals, Func<double, string> write)
    {
        var by = Math.Round(value, decimals, MidpointRounding.AwayFromZero) - Math.Round(first, decimals, MidpointRounding.AwayFromZero);
        return write(Math.Abs(by)) == write(0) ? CompareCell.Same : $"{write(Math.Abs(by))} {(by < 0 ? "less" : "more")}";
    }

    private static string Band(Band band, Func<double, string> write, string to = "–") => $"{write(band.Low[Day])}{to}{write(band.High[Day])}";

    private static string ProductNames(ComparedPlan plan) => $"of {plan.Sheet.Content.Product.Brand}";
}
