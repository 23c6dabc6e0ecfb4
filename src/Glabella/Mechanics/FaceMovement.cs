using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>A movement of one side that clinicians measure, such as the brow raise, at full effort.</summary>
public sealed class FaceMovement
{
    private readonly (string Muscle, Side Side, FacePoint VectorMm)[] _parts;
    private readonly FacePoint? _direction;

    internal FaceMovement(string id, string name, Side side, string expression, FacePoint? direction, (string Muscle, Side Side, FacePoint VectorMm)[] parts)
    {
        (Id, Name, Side, Expression) = (id, name, side, expression);
        (_direction, _parts) = (direction, parts);
        BeforeMm = KeptMm((_, _) => 1);
    }

    /// <summary>"brow-raise", "brow-lowering", "lid-closure" or "smile".</summary>
    public string Id { get; }

    /// <summary>The name as people read it.</summary>
    public string Name { get; }

    /// <summary>The patient's side.</summary>
    public Side Side { get; }

    /// <summary>Id of the expression it is measured in.</summary>
    public string Expression { get; }

    /// <summary>Its size with all muscles at full strength, mm.</summary>
    public double BeforeMm { get; }

    /// <summary>Mean displacement of its points at full strength, mm.</summary>
    internal FacePoint VectorMm => _parts.Aggregate(default(FacePoint), (sum, part) => new(sum.X + part.VectorMm.X, sum.Y + part.VectorMm.Y, sum.Z + part.VectorMm.Z));

    /// <summary>The unit vector along which it is measured; null for the length of its path.</summary>
    internal FacePoint? Direction => _direction;

    /// <summary>What each muscle adds to the displacement of its points at full strength, mm.</summary>
    internal IReadOnlyList<(string Muscle, Side Side, FacePoint VectorMm)> Parts => _parts;

    /// <summary>What each muscle adds to its size at full strength, mm; these sum to it.</summary>
    internal IEnumerable<(string Muscle, Side Side, double Mm)> Contributions
    {
        get
        {
            var d = _direction ?? Along(VectorMm);
            return _parts.Select(part => (part.Muscle, part.Side, (part.VectorMm.X * d.X) + (part.VectorMm.Y * d.Y) + (part.VectorMm.Z * d.Z)));
        }
    }

    /// <summary>Its size when only a fraction of each muscle's strength is kept, mm.</summary>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public double KeptMm(Func<string, Side, double> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var (muscle, side, vector) in _parts)
        {
            var strength = kept(muscle, side);
            (x, y, z) = (x + (strength * vector.X), y + (strength * vector.Y), z + (strength * vector.Z));
        }

        return _direction is { } d
            ? Math.Max(0, (x * d.X) + (y * d.Y) + (z * d.Z))
            : Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    private static FacePoint Along(FacePoint v)
    {
        var length = Math.Sqrt((v.X * v.X) + (v.Y * v.Y) + (v.Z * v.Z));
        return length > 0 ? new(v.X / length, v.Y / length, v.Z / length) : v;
    }
}
