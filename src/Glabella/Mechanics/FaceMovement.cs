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
}
