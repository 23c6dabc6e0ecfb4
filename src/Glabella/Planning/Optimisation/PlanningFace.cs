using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation;

/// <summary>One face made ready for planning: its anatomy, how it moves, how deep its lines are, and where toxin may be given.</summary>
/// <remarks>Built once a face and kept; safe for several threads at once.</remarks>
public sealed class PlanningFace
{
    private readonly Lazy<ImmutableArray<SitePlace>> _places;

    /// <param name="atlas">The anatomy.</param>
    /// <param name="mechanics">How it moves.</param>
    /// <param name="baseline">Severity of its lines before treatment.</param>
    /// <param name="parameters">The constants of the model; the standard ones when null.</param>
    public PlanningFace(FaceAtlas atlas, FaceMechanics mechanics, BaselineGrades baseline, ModelParameters? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(mechanics);
        ArgumentNullException.ThrowIfNull(baseline);
        (Atlas, Mechanics, Baseline, Parameters) = (atlas, mechanics, baseline, parameters ?? ModelParameters.Standard);
        _places = new(() => CandidateSites.On(atlas));
    }

    /// <summary>The anatomy.</summary>
    public FaceAtlas Atlas { get; }

    /// <summary>How it moves.</summary>
    public FaceMechanics Mechanics { get; }

    /// <summary>Severity of its lines before treatment.</summary>
    public BaselineGrades Baseline { get; }

    /// <summary>The constants of the model.</summary>
    public ModelParameters Parameters { get; }

    /// <summary>Does now what the first question would do: lays the places where toxin may be given.</summary>
    public void MakeReady() => _ = _places.Value;

    /// <summary>Where toxin may be given, area by area; a place is followed by its mirror image.</summary>
    internal ImmutableArray<SitePlace> Places => _places.Value;
}
