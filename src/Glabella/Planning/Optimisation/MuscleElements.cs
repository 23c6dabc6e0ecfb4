using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation;

/// <summary>The endplates of one muscle as consecutive elements of a problem.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Pair">Number of the muscle and its mirror image.</param>
/// <param name="Septum">How its orbital septum holds; a muscle behind it stands once for each class.</param>
/// <param name="First">Index of the element of its first endplate.</param>
/// <param name="LogOffset">How much more sensitive it is than the glabella, as a logarithm.</param>
internal sealed record MuscleElements(FittedMuscle Muscle, int Pair, SeptumClass Septum, int First, double LogOffset)
{
    public int Count => Muscle.Endplates.Count;
}
