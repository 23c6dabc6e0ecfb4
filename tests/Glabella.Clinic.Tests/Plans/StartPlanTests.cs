using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Plans;

public class StartPlanTests
{
    [Fact]
    public async Task Starts_empty_at_revision_1_with_the_label_dilution()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, face) = await PatientWithFace(clinic);
        var plan = (await Start(clinic, patient.Id, face, Guid.NewGuid())).Value;

        var sheet = (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Assistant)).Value;
        Assert.Equal((1, 1, PlanState.Draft, face), (sheet.Plan.Version, sheet.Plan.Revision, sheet.Plan.State, sheet.Plan.FaceId));
        Assert.Equal(("onabotulinumtoxinA", 0), (sheet.Content.Product.Nonproprietary, sheet.Content.Injections.Length));
        Assert.Equal((null, null), (sheet.Signature, sheet.Successor));
    }

    [Fact]
    public async Task A_repeated_request_gives_the_same_plan_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, face) = await PatientWithFace(clinic);
        var request = Guid.NewGuid();
        var first = (await Start(clinic, patient.Id, face, request)).Value;
        var again = await clinic.ChangesNothing(() => Start(clinic, patient.Id, face, request));
        Assert.Equal(first.Id, again.Value.Id);
    }

    [Fact]
    public async Task Refuses_an_unknown_patient_a_face_of_someone_else_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (patient, face) = await PatientWithFace(clinic);
        var other = await clinic.RegisterPatient("Ana");
        await clinic.Refuses<PatientNotFound, PlanRecord>(() => Start(clinic, PatientId.New(), face, Guid.NewGuid()));
        await clinic.Refuses<StartPlan.FaceOfNobody, PlanRecord>(() => Start(clinic, other.Id, face, Guid.NewGuid()));
        await clinic.Refuses<NotAllowed, PlanRecord>(() =>
            new StartPlan(clinic.Store).Execute(new(patient.Id, face, Guid.NewGuid()), clinic.Assistant));
    }

    private static Task<Result<PlanRecord>> Start(TestClinic clinic, PatientId patient, FaceId face, Guid request) =>
        new StartPlan(clinic.Store).Execute(new(patient, face, request), clinic.Injector);

    private static async Task<(Patient Patient, FaceId Face)> PatientWithFace(TestClinic clinic)
    {
        var patient = await clinic.RegisterPatient();
        var face = await new UseReferenceFace(clinic.Store).Execute(new(FaceId.New(), patient.Id), clinic.Assistant);
        return (patient, face.Value.Id);
    }
}
