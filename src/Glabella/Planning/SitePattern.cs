using Glabella.Anatomy;

namespace Glabella.Planning;

/// <summary>Carries the sites of a plan from one face to another: to the reference head, where a clinic keeps its own patterns, and back to a patient's face.</summary>
/// <remarks>
/// A site is the same place of the skin (<see cref="SurfacePoint"/>), not the same millimetres: what lies between two landmarks lies in the same
/// proportion between them on the other face. Depths and Units are carried as they are. The carried sites are not moved to the other face's muscles,
/// and nothing is held against rules here; the planner does that with what it is given.
/// </remarks>
public static class SitePattern
{
    /// <summary>The plan with its sites on the reference head.</summary>
    public static TreatmentPlan ToReference(TreatmentPlan plan, FaceSurface from)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.With([.. plan.Injections.Select(site => Carried(site, from, PatientFace.Canonical.Surface))]);
    }

    /// <summary>The plan, whose sites lie on the reference head, with its sites on a face.</summary>
    public static TreatmentPlan OnFace(TreatmentPlan pattern, FaceSurface to)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.With([.. pattern.Injections.Select(site => Carried(site, PatientFace.Canonical.Surface, to))]);
    }

    private static PlannedInjection Carried(PlannedInjection site, FaceSurface from, FaceSurface to) =>
        site with { Point = to.At(from.Project(site.Point)) };
}
