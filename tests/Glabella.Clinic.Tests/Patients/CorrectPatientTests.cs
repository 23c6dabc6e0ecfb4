using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Patients;

public class CorrectPatientTests
{
    private static readonly PatientDetails Details = new("Nunez", "Ines", new DateOnly(1987, 3, 5), Sex.Female);

    [Fact]
    public async Task Corrects_and_keeps_what_stood_there_in_the_audit_trail()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await Registered(clinic);
        var corrected = (await Correct(clinic, patient, 0, Details with { FamilyName = "Núñez" })).Value;

        Assert.Equal(("Núñez", 1, patient.Number), (corrected.FamilyName, corrected.Revision, corrected.Number));
        Assert.Single((await new FindPatients(clinic.Store).Execute(new("núñ"), clinic.Manager)).Value);
        var entry = (await new ListAudit(clinic.Store).Execute(new(patient.Id), clinic.Manager)).Value[0];
        Assert.Equal("patient-corrected", entry.Act);
        Assert.Contains("\"before\":{\"familyName\":\"Nunez\"", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeating_a_correction_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await Registered(clinic);
        await Correct(clinic, patient, 0, Details with { Alerts = "Warfarin" });
        var again = await clinic.ChangesNothing(() => Correct(clinic, patient, 0, Details with { Alerts = "Warfarin" }));
        Assert.True(again.Succeeded);
    }

    [Fact]
    public async Task Refuses_a_correction_of_an_older_state_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await Registered(clinic);
        await Correct(clinic, patient, 0, Details with { Alerts = "Warfarin" });
        await clinic.Refuses<CorrectPatient.CorrectedMeanwhile, Patient>(() => Correct(clinic, patient, 0, Details with { Alerts = "None" }));
    }

    [Fact]
    public async Task Refuses_a_patient_who_is_not_there_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<PatientNotFound, Patient>(() =>
            new CorrectPatient(clinic.Store, clinic.Clock).Execute(new(PatientId.New(), 0, Details), clinic.Assistant));
    }

    [Fact]
    public async Task Refuses_impossible_details_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await Registered(clinic);
        await clinic.Refuses<PatientDetails.NameMissing, Patient>(() => Correct(clinic, patient, 0, Details with { GivenName = "" }));
        await clinic.Refuses<NotAllowed, Patient>(() =>
            new CorrectPatient(clinic.Store, clinic.Clock).Execute(new(patient.Id, 0, Details with { Alerts = "x" }), clinic.Manager));
    }

    private static async Task<Patient> Registered(TestClinic clinic) =>
        (await new RegisterPatient(clinic.Store, clinic.Clock).Execute(new(Details), clinic.Assistant)).Value;

    private static Task<Result<Patient>> Correct(TestClinic clinic, Patient patient, int revision, PatientDetails details) =>
        new CorrectPatient(clinic.Store, clinic.Clock).Execute(new(patient.Id, revision, details), clinic.Assistant);
}
