using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Which muscles squeeze the skin under which crease, in the expression that its line is graded in.</summary>
/// <remarks>The creases that show from grade 0 on decide for their line; forks and fine lines that come later are folded like it where nothing squeezes them.</remarks>
internal sealed class LineMechanics
{
    // Parts below a hundredth come from the soft edges of the fields and would only lengthen the list (assumed).
    private const double NegligibleShare = 0.01;

    private readonly FaceMechanics _mechanics;
    private readonly FaceSurface _skin;
    private readonly Dictionary<DisplacementField, Dictionary<int, FacePoint>> _moved = [];
    private readonly ILookup<string, (Crease Crease, SurfacePoint[] Places)> _placed;

    public LineMechanics(FaceMechanics mechanics)
    {
        (_mechanics, _skin) = (mechanics, mechanics.Atlas.Face.Surface);
        _placed = mechanics.Atlas.Creases.ToLookup(crease => crease.Line, Placed);
        LineDrivers = [.. mechanics.Atlas.Lines.SelectMany(line => SidesOf(line).SelectMany(side => OfLine(line, side)))];
        CreaseDrivers = [.. mechanics.Atlas.Creases.Select(OfCrease)];
    }

    /// <summary>By crease, in the order of the atlas.</summary>
    public IReadOnlyList<IReadOnlyList<LineDriver>> CreaseDrivers { get; }

    /// <summary>By line: midline lines over both sides together, paired ones each side for itself.</summary>
    public IReadOnlyList<LineDriver> LineDrivers { get; }

    private List<LineDriver> OfCrease(Crease crease)
    {
        var line = _mechanics.Atlas.Lines.Single(entry => entry.Id == crease.Line);
        var own = Shares(line, crease.Side, [_placed[crease.Line].Single(entry => ReferenceEquals(entry.Crease, crease)).Places]);
        return own.Count > 0 ? own : [.. LineDrivers.Where(driver => driver.Line == line.Id && (driver.LineSide == crease.Side || !line.Paired))];
    }

    // A face whose lines of a group were all removed by hand still has the muscles that would make them.
    private List<LineDriver> OfLine(WrinkleLine line, Side side)
    {
        var drawn = Deciding(line, side, _placed[line.Id]);
        return Shares(line, side, drawn.Length > 0 ? drawn : Deciding(line, side, CreaseFitting.Fit(_mechanics.Atlas.Face, []).Where(crease => crease.Line == line.Id).Select(Placed)));
    }

    private static SurfacePoint[][] Deciding(WrinkleLine line, Side side, IEnumerable<(Crease Crease, SurfacePoint[] Places)> creases) =>
        [.. creases.Where(entry => entry.Crease.FromGrade == 0 && (!line.Paired || entry.Crease.Side == side)).Select(entry => entry.Places)];

    private (Crease Crease, SurfacePoint[] Places) Placed(Crease crease) => (crease, [.. crease.Points.Select(_skin.Project)]);

    private static Side[] SidesOf(WrinkleLine line) => line.Paired ? [Side.Right, Side.Left] : [Side.Midline];

    private List<LineDriver> Shares(WrinkleLine line, Side side, SurfacePoint[][] curves)
    {
        var parts = _mechanics.Expressions.Single(entry => entry.Id == line.Expression).Activations
            .Select(activation => (activation, Compression: activation.Contraction * Compression(curves, _mechanics.FieldOf(activation.Muscle, activation.Side))))
            .Where(part => part.Compression > 0)
            .ToArray();
        var total = parts.Sum(part => part.Compression);
        parts = [.. parts.Where(part => part.Compression > NegligibleShare * total)];
        total = parts.Sum(part => part.Compression);
        return [.. parts.Select(part => new LineDriver(line.Id, side, part.activation.Muscle, part.activation.Side, part.Compression / total))];
    }

    private double Compression(SurfacePoint[][] curves, DisplacementField field)
    {
        if (!_moved.TryGetValue(field, out var moved))
        {
            _moved[field] = moved = field.Indices.Zip(field.VectorsMm).ToDictionary();
        }

        return curves.Average(curve => SkinStrain.CompressionAcross(curve, _skin, vertex => moved.GetValueOrDefault(vertex)));
    }
}
