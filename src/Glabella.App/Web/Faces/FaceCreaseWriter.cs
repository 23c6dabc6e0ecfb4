using Glabella.Anatomy;
using Glabella.App.Web.Plans;
using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.App.Web.Faces;

/// <summary>Turns lines, their creases and how deep these are into the JSON that the planner draws.</summary>
internal static class FaceCreaseWriter
{
    /// <summary>Each line and side with the muscles that fold it.</summary>
    public static IReadOnlyList<FaceLine> Lines(FaceMechanics mechanics) =>
    [
        .. from line in mechanics.Atlas.Lines
           from side in line.Paired ? new[] { Quantities.Side.Right, Quantities.Side.Left } : [Quantities.Side.Midline]
           select new FaceLine(line.Id, line.Name, PlannerWriter.NameOf(side), line.Expression, Drivers(line, mechanics, mechanics.DriversOf(line.Id, side))),
    ];

    /// <summary>Each crease with its depth before treatment by the grades of its line.</summary>
    public static IReadOnlyList<FaceCrease> Creases(FaceMechanics mechanics, BaselineGrades grades)
    {
        var lines = mechanics.Atlas.Lines.ToDictionary(line => line.Id);
        return [.. mechanics.Atlas.Creases.Select((crease, i) => Write(crease, grades, Drivers(lines[crease.Line], mechanics, mechanics.CreaseDrivers[i])))];
    }

    /// <summary>From grades to depth, as data, so that the client has no formula of its own.</summary>
    public static FaceCreaseDepth Depth() => new(CreaseDepth.Grades, CreaseDepth.Shares, ModelParameters.Standard["severity.fold-exponent"]);

    private static FaceCrease Write(Crease crease, BaselineGrades grades, IReadOnlyList<CreaseDriver> drivers)
    {
        var (atRest, atContraction) = CreaseDepth.Of(crease, grades.Of(crease.Line, crease.Side));
        return new(
            crease.Id, crease.Line, PlannerWriter.NameOf(crease.Side), FaceModelWriter.Points(crease.Points), Shape(crease.Shape),
            crease.HalfWidthMm, crease.DepthMm, crease.Shoulder, crease.Lean, Math.Round(atRest, 4), Math.Round(atContraction, 4), crease.IsOwn, drivers);
    }

    // The share is given per unit of contraction, so that a line's own expression at full effort folds its creases wholly.
    private static IReadOnlyList<CreaseDriver> Drivers(WrinkleLine line, FaceMechanics mechanics, IReadOnlyList<LineDriver> drivers)
    {
        var own = mechanics.Expressions.Single(expression => expression.Id == line.Expression);
        return [.. drivers.Select(driver => new CreaseDriver(driver.Muscle, PlannerWriter.NameOf(driver.Side), Math.Round(driver.Share / ContractionIn(own, driver), 4)))];
    }

    private static double ContractionIn(Expression own, LineDriver driver) =>
        own.Activations.Single(activation => activation.Muscle == driver.Muscle && activation.Side == driver.Side).Contraction;

    private static CreaseShapeName Shape(CreaseShape shape) => shape switch
    {
        CreaseShape.Ridge => CreaseShapeName.Ridge,
        CreaseShape.Dimples => CreaseShapeName.Dimples,
        _ => CreaseShapeName.Groove,
    };
}
