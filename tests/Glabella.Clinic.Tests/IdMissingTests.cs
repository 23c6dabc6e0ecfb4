using Glabella.Clinic.Faces;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests;

/// <summary>A form whose hidden id was damaged on the way is refused: under an empty id two acts would look like one.</summary>
public class IdMissingTests
{
    [Fact]
    public async Task An_injection_without_an_id_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var site = SamplePlans.Glabella.Injections[0];
        await clinic.Refuses<IdMissing, Injection>(() => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, default, site.Id, vial.Id, site.Dose.Units, (decimal)site.Depth.Value), clinic.Injector));
    }

    [Fact]
    public async Task A_vial_without_an_id_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<IdMissing, Vial>(() => new ReceiveVial(clinic.Store, clinic.Clock).Execute(
            new(default, "onabotulinumtoxinA", 100, "C1234", "2027-03"), clinic.Manager));
    }

    [Fact]
    public async Task A_face_without_an_id_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        await clinic.Refuses<IdMissing, FaceRecord>(() => new UseReferenceFace(clinic.Store).Execute(new(default, plan.PatientId), clinic.Physician));
    }
}
