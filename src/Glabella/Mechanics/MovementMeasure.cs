using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Measures movements on the fields of a face: what each muscle adds to the displacement of some landmarks.</summary>
internal static class MovementMeasure
{
    public static IReadOnlyList<FaceMovement> All(FaceMechanics mechanics) =>
        [.. ExpressionFile.Load().Movements.SelectMany(entry => new[] { Side.Right, Side.Left }.Select(side => Measure(mechanics, entry, side)))];

    /// <summary>Every movement that has a norm, at full effort and strength, with its norm.</summary>
    public static IEnumerable<(MovementEntry Norm, FaceMovement Movement)> WithNorms(FaceMechanics mechanics) =>
        ExpressionFile.Load().Movements.Concat(ExpressionFile.Load().Excursions)
            .SelectMany(entry => new[] { Side.Right, Side.Left }.Select(side => (entry, Measure(mechanics, entry, side))));

    /// <summary>The landmarks that a movement is measured on, and those it is measured against.</summary>
    public static (int[] Moving, int[] Against) LandmarksOf(FaceMovement movement)
    {
        var entry = ExpressionFile.Load().Movements.Single(entry => entry.Id == movement.Id);
        return (OfSide(entry.Landmarks, movement.Side), OfSide(entry.MinusLandmarks, movement.Side));
    }

    private static FaceMovement Measure(FaceMechanics mechanics, MovementEntry entry, Side side)
    {
        var (moving, against) = (OfSide(entry.Landmarks, side), OfSide(entry.MinusLandmarks, side));
        var parts = mechanics.Expressions.Single(expression => expression.Id == entry.Expression).Activations
            .Select(activation => (activation.Muscle, activation.Side, Vector: Difference(mechanics.FieldOf(activation.Muscle, activation.Side), moving, against)
                .Times(activation.Contraction)))
            .ToArray();
        FacePoint? direction = entry.Direction is { } d ? new(side == Side.Left ? -d[0] : d[0], d[1], d[2]) : null;
        return new(entry.Id, entry.Name, side, entry.Expression, direction, parts);
    }

    private static FacePoint Difference(DisplacementField field, int[] moving, int[] against) =>
        Mean(field, moving).Minus(Mean(field, against));

    private static FacePoint Mean(DisplacementField field, int[] vertices)
    {
        var sum = default(FacePoint);
        for (var k = 0; k < field.Indices.Count && field.Indices[k] < FaceTopology.LandmarkCount; k++)
        {
            sum = vertices.Contains(field.Indices[k]) ? sum.Plus(field.VectorsMm[k]) : sum;
        }

        return vertices.Length == 0 ? sum : sum.Times(1.0 / vertices.Length);
    }

    private static int[] OfSide(int[] right, Side side) =>
        side == Side.Left ? [.. right.Select(vertex => FaceTopology.Shared.MirrorVertex[vertex])] : right;
}
