using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Support;

/// <summary>Plans to test the record with.</summary>
internal static class SamplePlans
{
    private static readonly ToxinProduct Botox = Products.Find("onabotulinumtoxinA");

    /// <summary>The label's five sites in the glabella, on the reference face of the test patient, made up as the label says.</summary>
    public static TreatmentPlan Glabella { get; } = new(
        Botox,
        new Reconstitution(new Dose(100, Botox), 2.5m),
        [.. Protocols.Fit(Protocols.Find("glabella-5"), FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 39)), Botox)]);

    /// <summary>The same with other Units at the first site.</summary>
    public static TreatmentPlan WithUnits(decimal units) =>
        Glabella.With(Glabella.Injections.SetItem(0, Glabella.Injections[0] with { Dose = new Dose(units, Botox) }));
}
