using System.Collections.Concurrent;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>The face on which a trial's subjects are treated: average proportions of their sex; their differences are in the placement.</summary>
internal sealed class TrialFace
{
    // Mean age of the calibration trials; proportions change little with it.
    private const int Age = 46;

    private static readonly ConcurrentDictionary<Sex, Lazy<TrialFace>> Faces = new();
    private readonly ConcurrentDictionary<string, PlannedInjection[]> _sites = new(StringComparer.Ordinal);

    private TrialFace(Sex sex)
    {
        Atlas = FaceAtlas.Fit(PatientFace.Reference(sex, Age));
        Mechanics = FaceMechanics.Build(Atlas);
    }

    public FaceAtlas Atlas { get; }

    public FaceMechanics Mechanics { get; }

    /// <summary>Where the sites of a pattern lie on this face: found once, because a fit asks thousands of times. Their doses are the label's, not the arm's.</summary>
    public IReadOnlyList<PlannedInjection> SitesOf(Protocol pattern, ToxinProduct product) =>
        _sites.GetOrAdd(pattern.Id, _ => Protocols.Fit(pattern, Atlas, product));

    public static TrialFace Of(Sex sex) => Faces.GetOrAdd(sex, s => new(() => new(s))).Value;
}
