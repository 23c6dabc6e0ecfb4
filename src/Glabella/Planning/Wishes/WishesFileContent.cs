using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning.Optimisation;

namespace Glabella.Planning.Wishes;

/// <summary>What a wishes file says.</summary>
/// <param name="Face">The face it is meant for; null where the record knows it.</param>
/// <param name="Baseline">Severity before treatment by line id; lines left out take the defaults of the age.</param>
/// <param name="Wishes">What is wanted.</param>
/// <param name="Price">What a Unit costs; null when not said. It is shown and never optimised.</param>
public sealed record WishesFileContent(PlanFileFace? Face, ImmutableDictionary<string, LineGrades> Baseline, PlanWishes Wishes, UnitPrice? Price)
{
    /// <summary>Makes the face ready for planning.</summary>
    /// <exception cref="InvalidOperationException">The file names no face.</exception>
    public PlanningFace ToPlanningFace()
    {
        var face = Face ?? throw new InvalidOperationException("The file names no face.");
        var atlas = FaceAtlas.Fit(face.ToPatientFace());
        return new(atlas, FaceMechanics.Build(atlas), face.BaselineWith(Baseline));
    }

    /// <summary>A plan for this face as a plan file says it.</summary>
    public PlanFileContent ToPlanFile(TreatmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(Face, plan.Product, plan.Reconstitution, plan.Injections, [], Baseline, null, null);
    }
}
