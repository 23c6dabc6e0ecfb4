using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Patients;

public class RegisterPatientTests
{
    private static readonly PatientDetails Ines = new("Núñez", "Inés", new DateOnly(1987, 3, 5), Sex.Female, "Lidocaine allergy");

    [Fact]
    public async Task Registers_under_the_next_free_number_and_writes_who_did_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = await Register(clinic, Ines);
        var second = await Register(clinic, Ines with { GivenName = "Ana" });

        Assert.Equal(["P-00001", "P-00002"], [first.Value.Number, second.Value.Number]);
        var audit = (await new ListAudit(clinic.Store).Execute(new(Patient: first.Value.Id), clinic.Manager)).Value;
        var entry = Assert.Single(audit);
        Assert.Equal(("patient-registered", clinic.Assistant.Id, clinic.Assistant.Name, "192.0.2.7", clinic.Clock.GetUtcNow()),
            (entry.Act, entry.ClinicianId, entry.Name, entry.RemoteAddress, entry.At));
        Assert.Contains("Núñez", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_on_beyond_five_digits()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await Register(clinic, Ines);
        await Register(clinic, Ines with { GivenName = "Ana" });
        await clinic.Database.InTransactionAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            UPDATE "Patients" SET "Number" = 'P-100000' WHERE "Number" = 'P-00001';
            UPDATE "Patients" SET "Number" = 'P-99999' WHERE "Number" = 'P-00002';
            """), CancellationToken.None);

        Assert.Equal("P-100001", (await Register(clinic, Ines with { GivenName = "Eva" })).Value.Number);
    }

    [Fact]
    public async Task Removes_stray_spaces_and_keeps_accents()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = (await Register(clinic, Ines with { FamilyName = "  de  la Núñez " })).Value;
        Assert.Equal(("de la Núñez", "Inés"), (patient.FamilyName, patient.GivenName));
    }

    [Fact]
    public async Task A_manager_may_not_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var refusal = await clinic.Refuses<NotAllowed, Patient>(() =>
            new RegisterPatient(clinic.Store, clinic.Clock).Execute(new(Ines), clinic.Manager));
        Assert.Equal("not-allowed", refusal.Code);
        Assert.Equal("A role of manager may not register patients; this takes physician or injector or assistant.", refusal.Message);
    }

    [Fact]
    public async Task Refuses_a_twin_unless_it_is_said_to_be_another_person_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await Register(clinic, Ines);
        var refusal = await clinic.Refuses<RegisterPatient.AlreadyRegistered, Patient>(() =>
            Register(clinic, Ines with { FamilyName = "NUNEZ", GivenName = "ines" }));
        Assert.Equal("P-00001", refusal.Number);

        var other = await new RegisterPatient(clinic.Store, clinic.Clock).Execute(new(Ines, AlthoughSimilar: true), clinic.Assistant);
        Assert.Equal("P-00002", other.Value.Number);
    }

    [Theory]
    [InlineData("", "Inés", "1987-03-05", "name-missing", "FamilyName")]
    [InlineData("Núñez", "   ", "1987-03-05", "name-missing", "GivenName")]
    [InlineData("Nú\0ñez", "Inés", "1987-03-05", "name-unreadable", "FamilyName")]
    [InlineData("Núñez", "Inés", "2026-06-16", "birth-date-impossible", "BirthDate")]
    [InlineData("Núñez", "Inés", "1887-03-05", "birth-date-impossible", "BirthDate")]
    public async Task Refuses_impossible_details_and_changes_nothing(string family, string given, string born, string code, string field)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var details = new PatientDetails(family, given, BirthDateText.Parse(born)!.Value, Sex.Female);
        var result = await clinic.ChangesNothing(() => Register(clinic, details));
        Assert.Equal((code, field), (result.Refusal!.Code, result.Refusal.Field));
    }

    [Fact]
    public async Task Refuses_a_name_or_alerts_of_a_thousand_characters_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var name = await clinic.Refuses<PatientDetails.NameTooLong, Patient>(() => Register(clinic, Ines with { GivenName = new('a', 1001) }));
        var alerts = await clinic.Refuses<PatientDetails.AlertsTooLong, Patient>(() => Register(clinic, Ines with { Alerts = new('a', 1001) }));
        Assert.Equal((1001, 1001), (name.Length, alerts.Length));
    }

    private static Task<Result<Patient>> Register(TestClinic clinic, PatientDetails details) =>
        new RegisterPatient(clinic.Store, clinic.Clock).Execute(new(details), clinic.Assistant);
}
