using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Demo;

/// <summary>
/// A clinic to look around in: three clinicians and twelve virtual patients with histories. Made through the slices themselves, with the
/// clock set to the past, so that it is exactly what a year's work would have left, audit trail included.
/// </summary>
public sealed class DemoClinic
{
    /// <summary>Of all three accounts. Not a secret: a demo clinic holds no real patient.</summary>
    public const string Password = "only virtual patients";

    private const int OpenedDaysAgo = 300;
    private const string From = "demo";

    /// <summary>The last act: without it the making was interrupted.</summary>
    private const string MadeAct = "demo-clinic-made";
    private readonly ClinicStore _store;
    private readonly PastClock _clock;
    private readonly DemoStock _stock;
    private readonly DemoVisits _visits;
    private readonly DemoGovernment _government;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<DemoPatient, Patient> _patients = [];

    private DemoClinic(ClinicDatabase database, PlanAppraisal appraisal, DateTimeOffset now)
    {
        _now = now;
        _clock = new PastClock(Morning(OpenedDaysAgo));
        _store = new ClinicStore(database, _clock);
        _stock = new DemoStock(_store, _clock);
        _government = new DemoGovernment(_store, _clock);
        _visits = new DemoVisits(_store, appraisal, _clock, _stock, _government);
    }

    /// <summary>The accounts: user name, name and role.</summary>
    public static IReadOnlyList<(string UserName, string Name, Role Role)> Accounts { get; } =
    [
        ("m.keller", "Martin Keller", Role.Manager),
        ("dr.okafor", "Dr Adaeze Okafor", Role.Physician),
        ("nurse.berg", "Signe Berg", Role.Injector),
    ];

    /// <summary>Makes the demo clinic, if the database is empty.</summary>
    public static async Task<DemoOutcome> CreateAsync(
        ClinicDatabase database, PlanAppraisal appraisal, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        await using var db = database.CreateReader();
        if (await db.Users.AnyAsync(cancellation) || await db.Patients.AnyAsync(cancellation))
        {
            return await db.Audit.AnyAsync(entry => entry.Act == MadeAct, cancellation) ? DemoOutcome.AlreadyThere : DemoOutcome.NotEmpty;
        }

        await new DemoClinic(database, appraisal, clock.Now()).MakeAsync(cancellation);
        return DemoOutcome.Made;
    }

    /// <summary>What a demo act must come to; a refusal here is a bug of the demo.</summary>
    internal static async Task<T> Must<T>(Task<Result<T>> act)
    {
        var result = await act;
        return result.Succeeded ? result.Value : throw new InvalidOperationException($"The demo clinic was refused: {result.Refusal.Message}");
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        var staff = await EmployAsync(cancellation);
        await _stock.SetUpAsync(staff, cancellation);
        var visits = DemoPatients.All
            .SelectMany(patient => patient.Visits.Select(visit => (Patient: patient, Visit: visit)))
            .GroupBy(line => line.Visit.DaysAgo)
            .OrderByDescending(day => day.Key);
        foreach (var day in visits.Where(day => day.Key > 0))
        {
            if (!_government.Holds && day.Key < DemoGovernment.SinceDaysAgo)
            {
                _clock.MoveTo(Morning(DemoGovernment.SinceDaysAgo));
                await _government.BeginAsync(staff, DateOnly.FromDateTime(_now.UtcDateTime), cancellation);
            }

            _clock.MoveTo(Morning(day.Key));
            await _government.SuperviseAsync(staff, cancellation);
            await WorkAsync([.. day], staff, cancellation);
        }

        await StockUpAsync(staff, cancellation);
        _clock.MoveTo(_now.AddHours(-3));
        await WorkAsync([.. visits.Where(day => day.Key == 0).SelectMany(day => day)], staff, cancellation);
        foreach (var newcomer in DemoPatients.All.Where(patient => patient.Visits.Length == 0))
        {
            await RegisterAsync(newcomer, staff, cancellation);
        }

        await _government.CoSignAsync(staff, cancellation);
        _clock.MoveTo(_now.AddMinutes(-20));
        await _government.SuperviseAsync(staff, cancellation);
        await new DemoAppointments(_store, _clock).MakeAsync(_patients.Values, staff, _now, cancellation);
        var made = AuditAct.Of(MadeAct, "clinic", Guid.Empty, null, new { patients = _patients.Count });
        await Must(_store.WriteAsync<int>(staff.Manager, (_, _) => Task.FromResult(Change.Made(0, made)), cancellation));
    }

    private async Task<DemoStaff> EmployAsync(CancellationToken cancellation)
    {
        var (userName, name, role) = Accounts[0];
        var token = await Must(new OfferSetUp(_store).Execute(cancellation));
        var first = await Must(new SetUpClinic(_store).Execute(
            new(token, new NewAccount(userName, name, role, Password), From), cancellation));
        var manager = first.ToClinician(From);
        var others = new List<Clinician>();
        foreach (var (other, otherName, otherRole) in Accounts.Skip(1))
        {
            _clock.Advance(TimeSpan.FromMinutes(5));
            var account = await Must(new CreateAccount(_store).Execute(
                new(new NewAccount(other, otherName, otherRole, Password)), manager, cancellation));
            others.Add(account.ToClinician(From));
        }

        return new DemoStaff(manager, others[0], others[1]);
    }

    private async Task WorkAsync(IReadOnlyList<(DemoPatient Patient, DemoVisit Visit)> day, DemoStaff staff, CancellationToken cancellation)
    {
        foreach (var (patient, visit) in day)
        {
            var registered = await RegisterAsync(patient, staff, cancellation);
            if (visit == patient.Visits[^1])
            {
                await _visits.AskAsync(registered, patient, staff, cancellation);
            }

            var findings = visit == patient.Visits[^1] ? patient.Findings?.ToFindings() : null;
            await _visits.MakeAsync(registered, visit, findings, staff, cancellation);
            _clock.Advance(TimeSpan.FromMinutes(6));
        }

        await _stock.EndOfDayAsync(staff, cancellation);
    }

    private async Task<Patient> RegisterAsync(DemoPatient patient, DemoStaff staff, CancellationToken cancellation)
    {
        if (_patients.TryGetValue(patient, out var known))
        {
            return known;
        }

        var details = patient.DetailsOn(DateOnly.FromDateTime(_now.UtcDateTime));
        var registered = await Must(new RegisterPatient(_store, _clock).Execute(
            new(details, NumberPrefix: "V"), staff.Injector, cancellation));
        _clock.Advance(TimeSpan.FromMinutes(2));
        return _patients[patient] = registered;
    }

    /// <summary>What is in the cupboard today: sealed vials, one close to its expiry, one of a recalled lot, one in quarantine.</summary>
    private async Task StockUpAsync(DemoStaff staff, CancellationToken cancellation)
    {
        _clock.MoveTo(Morning(7));
        await _stock.MishapsAsync(staff, cancellation);
        foreach (var (product, units, daysLeft) in new[]
        {
            ("onabotulinumtoxinA", 100m, 420), ("onabotulinumtoxinA", 100m, 420), ("onabotulinumtoxinA", 100m, 21),
            ("onabotulinumtoxinA", 50m, 390), ("abobotulinumtoxinA", 300m, 300), ("incobotulinumtoxinA", 100m, 510),
        })
        {
            await _stock.ReceiveAsync(product, units, daysLeft, staff, cancellation);
        }
    }

    private DateTimeOffset Morning(int daysAgo) => new(_now.UtcDateTime.Date.AddDays(-daysAgo).AddHours(8), TimeSpan.Zero);
}
