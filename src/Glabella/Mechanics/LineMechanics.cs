using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Which muscles squeeze the skin under which crease, in the expression that its line is graded in.</summary>
internal static class LineMechanics
{
    // Parts below a hundredth come from the soft edges of the fields and would only lengthen the list (assumed).
    private const double NegligibleShare = 0.01;

    /// <summary>By crease, in the order of the atlas.</summary>
    public static IReadOnlyList<IReadOnlyList<LineDriver>> CreaseDrivers(FaceMechanics mechanics) =>
        [.. mechanics.Atlas.Creases.Select(crease => Shares(mechanics, crease.Line, crease.Side, [crease]))];

    /// <summary>By line: midline lines over both sides together, paired ones each side for itself.</summary>
    public static IReadOnlyList<LineDriver> LineDrivers(FaceMechanics mechanics) =>
    [
        .. mechanics.Atlas.Lines.SelectMany(line => (line.Paired ? new[] { Side.Right, Side.Left } : [Side.Midline])
            .SelectMany(side => Shares(
                mechanics, line.Id, side, [.. mechanics.Atlas.Creases.Where(crease => crease.Line == line.Id && (!line.Paired || crease.Side == side))]))),
    ];

    private static IReadOnlyList<LineDriver> Shares(FaceMechanics mechanics, string line, Side side, IReadOnlyList<Crease> creases)
    {
        var skin = mechanics.Atlas.Face.Surface;
        var curves = creases.Select(crease => crease.Points.Select(skin.Project).ToArray()).ToArray();
        var expression = mechanics.Atlas.Lines.Single(entry => entry.Id == line).Expression;
        var parts = mechanics.Expressions.Single(entry => entry.Id == expression).Activations
            .Select(activation => (activation, Compression: activation.Contraction * Compression(curves, skin, mechanics.FieldOf(activation.Muscle, activation.Side))))
            .Where(part => part.Compression > 0)
            .ToArray();
        var total = parts.Sum(part => part.Compression);
        parts = [.. parts.Where(part => part.Compression > NegligibleShare * total)];
        total = parts.Sum(part => part.Compression);
        return [.. parts.Select(part => new LineDriver(line, side, part.activation.Muscle, part.activation.Side, part.Compression / total))];
    }

    private static double Compression(SurfacePoint[][] curves, FaceSurface skin, DisplacementField field)
    {
        var moved = new Dictionary<int, FacePoint>(field.Indices.Count);
        for (var k = 0; k < field.Indices.Count; k++)
        {
            moved[field.Indices[k]] = field.VectorsMm[k];
        }

        return curves.Average(curve => SkinStrain.CompressionAcross(curve, skin, vertex => moved.GetValueOrDefault(vertex)));
    }
}
