using System.Globalization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Patients;

/// <summary>Registers a new patient under the next free number.</summary>
public sealed class RegisterPatient(ClinicStore store, TimeProvider clock)
{
    /// <param name="NumberPrefix">"P" for patients; the demo clinic uses "V" for its virtual ones.</param>
    /// <param name="AlthoughSimilar">Set when a patient of the same name and birth date exists and this is known to be another one.</param>
    public sealed record Request(PatientDetails Details, bool AlthoughSimilar = false, string NumberPrefix = "P");

    public async Task<Result<Patient>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.RegisterPatients) is { } notAllowed)
        {
            return notAllowed;
        }

        var details = request.Details.Check(clock.Today());
        if (!details.Succeeded)
        {
            return details.Refusal;
        }

        return await store.WriteAsync<Patient>(by, (db, now) => Register(db, request, details.Value, now), cancellation);
    }

    private static async Task<Change<Patient>> Register(ClinicDb db, Request request, PatientDetails details, DateTimeOffset now)
    {
        if (!request.AlthoughSimilar && await FindTwin(db, details) is { } twin)
        {
            return new AlreadyRegistered(twin.Id, twin.FullName, twin.Number);
        }

        var patient = new Patient(PatientId.New(), await NextNumber(db, request.NumberPrefix), details, now);
        db.Patients.Add(patient);
        return Change.Made(patient, AuditAct.Of("patient-registered", "patient", patient.Id.Value, patient.Id, new { patient.Number, details }));
    }

    private static Task<Patient?> FindTwin(ClinicDb db, PatientDetails details)
    {
        var folded = Folding.Fold($"{details.FamilyName} {details.GivenName}");
        return db.Patients.FirstOrDefaultAsync(p => p.FoldedName == folded && p.BirthDate == details.BirthDate);
    }

    private static async Task<string> NextNumber(ClinicDb db, string prefix)
    {
        var start = prefix + "-";
        var last = await db.Patients.Where(p => p.Number.StartsWith(start))
            .OrderByDescending(p => p.Number.Length).ThenByDescending(p => p.Number) // 100000 comes after 99999
            .Select(p => p.Number).FirstOrDefaultAsync();
        var next = last is null ? 1 : int.Parse(last[start.Length..], CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start}{next:00000}");
    }

    public sealed record AlreadyRegistered(PatientId Patient, string Name, string Number) : Refusal(
        "patient-already-registered",
        $"{Name} with this birth date is already registered as {Number}. Open that record, or confirm that this is another person.",
        "FamilyName");
}
