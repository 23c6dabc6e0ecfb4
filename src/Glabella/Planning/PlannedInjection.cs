using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One injection as it is meant: where, how deep, how much.</summary>
/// <remarks>Coordinates and depth are kept to a hundredth of a millimetre, finer than any hand, so that a plan reads and signs the same everywhere.</remarks>
public sealed record PlannedInjection
{
    /// <param name="id">Unique within its plan, not empty.</param>
    /// <param name="area">Area id, for example "glabellar-lines".</param>
    /// <param name="point">On the skin, in the face frame.</param>
    /// <param name="side">The patient's own side.</param>
    /// <param name="muscle">Id of the muscle meant, for example "corrugator-supercilii".</param>
    /// <param name="depth">Below the skin; not negative.</param>
    /// <param name="dose">Units of the plan's product.</param>
    /// <exception cref="ArgumentException">An id is empty, a coordinate not finite, or the depth negative or not finite.</exception>
    public PlannedInjection(string id, string area, FacePoint point, Side side, string muscle, Millimetres depth, Dose dose)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(area);
        ArgumentException.ThrowIfNullOrWhiteSpace(muscle);
        ArgumentNullException.ThrowIfNull(dose);
        (Id, Area, Point, Side, Muscle, Depth, Dose) = (id, area, point, side, muscle, depth, dose);
    }

    /// <summary>Unique within its plan.</summary>
    public string Id { get; init; }

    /// <summary>Area id, for example "glabellar-lines".</summary>
    public string Area { get; init; }

    /// <summary>On the skin, in the face frame, to 0.01 mm.</summary>
    public FacePoint Point
    {
        get;
        init => field = new FacePoint(Hundredths(value.X), Hundredths(value.Y), Hundredths(value.Z));
    }

    /// <summary>The patient's own side.</summary>
    public Side Side { get; init; }

    /// <summary>Id of the muscle meant.</summary>
    public string Muscle { get; init; }

    /// <summary>Below the skin, to 0.01 mm.</summary>
    public Millimetres Depth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.Value);
            field = new Millimetres(Hundredths(value.Value));
        }
    }

    /// <summary>In Units of the plan's product.</summary>
    public Dose Dose { get; init; }

    private static double Hundredths(double mm) => double.IsFinite(mm)
        ? Math.Round(mm, 2) + 0.0 // no negative zero: it would read differently from zero
        : throw new ArgumentException("A coordinate is not a finite number of millimetres.", nameof(mm));
}
