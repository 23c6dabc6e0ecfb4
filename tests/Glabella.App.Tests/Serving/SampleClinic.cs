using Glabella.Clinic;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Glabella.Anatomy;
using Glabella.Planning;

namespace Glabella.App.Tests.Serving;

/// <summary>Patients, plans, vials and treatments for tests, made by the record's own operations.</summary>
public static class SampleClinic
{
    private static int _count;

    public static async Task<Patient> PatientAsync(this ClinicServer server, string family = "Lindqvist", string given = "Marta")
    {
        var number = Interlocked.Increment(ref _count);
        var details = new PatientDetails(family, $"{given} {(char)('A' + (number % 26))}{number}", new DateOnly(1979, 5, 31), Sex.Female, "Penicillin");
        return (await server.WithAsync<RegisterPatient, Result<Patient>>((slice, by) => slice.Execute(new(details), by))).Value;
    }

    /// <summary>A draft with the label's five glabellar sites on the reference face.</summary>
    public static async Task<PlanRecord> PlanAsync(this ClinicServer server, Patient patient, string product = "onabotulinumtoxinA")
    {
        var face = (await server.WithAsync<UseReferenceFace, Result<FaceRecord>>((slice, by) => slice.Execute(new(FaceId.New(), patient.Id), by))).Value;
        var label = Products.LabelOf(Products.Find(product));
        var protocol = Protocols.All.Single(p => p.Id == "glabella-5");
        var sites = Protocols.Fit(protocol, FaceAtlas.Fit(face.ToPatientFace()), label.Product);
        var content = new TreatmentPlan(label.Product, label.Reconstitutions[0].Of(label.Product), [.. sites]);
        return (await server.WithAsync<StartPlan, Result<PlanRecord>>(
            (slice, by) => slice.Execute(new(patient.Id, face.Id, Guid.NewGuid(), content), by))).Value;
    }

    public static async Task<PlanRecord> SignedPlanAsync(this ClinicServer server, Patient patient, string product = "onabotulinumtoxinA")
    {
        var plan = await server.PlanAsync(patient, product);
        var evaluation = (await server.WithAsync<AppraisePlan, Result<PlanEvaluation>>((slice, by) => slice.Execute(new(plan.Id), by))).Value;
        var reasons = evaluation.Findings.Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => "Looked at and accepted.");
        Assert.True((await server.WithAsync<SignPlan, Result<SignedPlan>>((slice, by) => slice.Execute(new(plan.Id, plan.Revision, reasons, 0), by))).Succeeded);
        return plan;
    }

    /// <summary>A vial of onabotulinumtoxinA of the label's first size, made up as the label first says.</summary>
    public static async Task<Vial> OpenVialAsync(this ClinicServer server, string lot)
    {
        var sealedVial = await server.SealedVialAsync(lot);
        var diluent = Products.LabelOf(Products.Find("onabotulinumtoxinA")).Reconstitutions[0].DiluentMl;
        return (await server.WithAsync<OpenVial, Result<Vial>>((slice, by) => slice.Execute(new(sealedVial.Id, diluent), by))).Value;
    }

    public static async Task<Vial> SealedVialAsync(this ClinicServer server, string lot)
    {
        var units = Products.LabelOf(Products.Find("onabotulinumtoxinA")).Reconstitutions[0].VialUnits;
        return (await server.WithAsync<ReceiveVial, Result<Vial>>(
            (slice, by) => slice.Execute(new(VialId.New(), "onabotulinumtoxinA", units, lot, "2031-03"), by))).Value;
    }

    public static async Task<Treatment> TreatmentAsync(this ClinicServer server, PlanRecord plan) =>
        (await server.WithAsync<StartTreatment, Result<Treatment>>((slice, by) => slice.Execute(new(plan.Id, ConsentReason: "Consent on paper."), by))).Value;

    public static async Task<ShowTreatment.Sheet> SheetAsync(this ClinicServer server, TreatmentId treatment) =>
        (await server.WithAsync<ShowTreatment, Result<ShowTreatment.Sheet>>((slice, by) => slice.Execute(new(treatment), by))).Value;
}
