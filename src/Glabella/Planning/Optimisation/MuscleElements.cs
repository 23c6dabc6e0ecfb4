using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The endplates of one muscle as consecutive elements of a problem.</summary>
internal sealed class MuscleElements
{
    private readonly FacePoint _centre;
    private readonly double _radiusMm;

    /// <param name="muscle">The muscle.</param>
    /// <param name="pair">Number of the muscle and its mirror image.</param>
    /// <param name="septum">How its orbital septum holds; a muscle behind it stands once for each class.</param>
    /// <param name="first">Index of the element of its first endplate.</param>
    /// <param name="logOffset">How much more sensitive it is than the glabella, as a logarithm.</param>
    public MuscleElements(FittedMuscle muscle, int pair, SeptumClass septum, int first, double logOffset)
    {
        (Muscle, Pair, Septum, First, LogOffset) = (muscle, pair, septum, first, logOffset);
        var points = muscle.Endplates.Select(e => e.Point).ToArray();
        _centre = new(points.Average(p => p.X), points.Average(p => p.Y), points.Average(p => p.Z));
        _radiusMm = points.Max(p => p.DistanceMm(_centre));
    }

    public FittedMuscle Muscle { get; }

    public int Pair { get; }

    public SeptumClass Septum { get; }

    public int First { get; }

    public double LogOffset { get; }

    public int Count => Muscle.Endplates.Count;

    /// <summary>Whether any of its endplates may lie within reach; distances along the skin are never shorter than straight ones.</summary>
    public bool IsReachedFrom(FacePoint point, double reachMm) => point.DistanceMm(_centre) < _radiusMm + reachMm;
}
