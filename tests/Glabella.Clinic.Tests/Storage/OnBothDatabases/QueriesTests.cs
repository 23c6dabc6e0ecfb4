using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Today;
using Glabella.Clinic.Treatments;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

/// <summary>What pages read, read on both databases: the same question, the same answer.</summary>
public class QueriesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_treated_patient_is_found_shown_and_due_for_review(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.GiveAll(treatment, vial.Id);
        var open = await Today(clinic);
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id, "Well tolerated."), clinic.Injector);
        clinic.Clock.Advance(TimeSpan.FromDays(14));
        var later = await Today(clinic);

        Assert.Equal((treatment.Id, 0), (Assert.Single(open.Running).Treatment.Id, open.ToReview.Count));
        Assert.Equal((treatment.Id, 0), (Assert.Single(later.ToReview).Treatment.Id, later.Running.Count));
        Assert.Equal(VialState.Expired, Assert.Single(later.Expiring).State);

        var found = Assert.Single((await new FindPatients(clinic.Store).Execute(new("núñ"), clinic.Assistant)).Value);
        Assert.Equal(treatment.PatientId, found.Id);
        Assert.Equal(found.Id, Assert.Single((await new FindPatients(clinic.Store).Execute(new("5.3.1987"), clinic.Assistant)).Value).Id);
        Assert.Equal(found.Id, Assert.Single((await new FindPatients(clinic.Store).Execute(new(found.Number), clinic.Assistant)).Value).Id);
        var chart = (await new ShowPatient(clinic.Store).Execute(new(found.Id), clinic.Assistant)).Value;
        Assert.Equal((1, 5), (chart.Plans.Count, Assert.Single(chart.Treatments).Injections.Count));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Units_depths_points_and_times_come_back_as_they_were_written(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        clinic.Clock.Advance(TimeSpan.FromTicks(12_345_678));
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var site = SamplePlans.Glabella.Injections[1];
        var given = (await new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), site.Id, vial.Id, 3.125m, 2.75m, "Łukasz, 50 % – ok 💉"), clinic.Injector)).Value;

        var shown = (await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value;
        var read = Assert.Single(shown.Treatment.Injections);
        Assert.Equal((given.Id, 3.125m, 2.75m, 0.0781m, site.Point), (read.Id, read.Units, read.DepthMm, read.VolumeMl, read.Point));
        Assert.Equal((given.At, "Łukasz, 50 % – ok 💉", site.Side), (read.At, read.DeviationReason, read.Side));
        Assert.Equal(new DateTimeOffset(2026, 6, 15, 9, 0, 1, 234, TimeSpan.Zero), read.At);
        Assert.Equal(96.875m, Assert.Single(shown.VialsUsed).Remaining);
        Assert.Equal(vial.Id, Assert.Single(shown.VialsAtHand).Vial.Id);
        Assert.Equal(shown.Signature.Sha256, (await new ShowPlan(clinic.Store).Execute(new(treatment.PlanId), clinic.Injector)).Value.Signature!.Sha256);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_audit_trail_is_read_page_by_page_and_by_whom_and_about_whom(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var treatment = await clinic.StartTreatment();
        var all = await Audit(clinic, new());
        var firstPage = await Audit(clinic, new(Limit: 2));
        var rest = await Audit(clinic, new(Before: firstPage[^1].Id));

        Assert.Equal(["treatment-started", "plan-signed", "plan-started", "reference-face-chosen", "patient-registered"], all.Select(entry => entry.Act));
        Assert.Equal(all.Select(entry => entry.Id), firstPage.Concat(rest).Select(entry => entry.Id));
        Assert.Equal("treatment-started", Assert.Single(await Audit(clinic, new(Clinician: clinic.Injector.Id))).Act);
        Assert.Equal(5, (await Audit(clinic, new(Patient: treatment.PatientId))).Count);
        Assert.Single(await Audit(clinic, new(Subject: treatment.Id.Value)));
        Assert.IsType<NotAllowed>((await new ListAudit(clinic.Store).Execute(new(), clinic.Injector)).Refusal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Accounts_sign_in_and_lock(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        await new CreateAccount(clinic.Store).Execute(
            new(new NewAccount("nurse.berg", "Signe Berg", Role.Injector, "correct horse battery staple")), clinic.Manager);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddClinic(clinic.Database);
        await using var provider = services.BuildServiceProvider();
        var users = provider.CreateScope().ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync("nurse.berg"))!;
        Assert.True(await users.CheckPasswordAsync(account, "correct horse battery staple"));
        for (var failed = 0; failed < 5; failed++)
        {
            await users.AccessFailedAsync(account);
        }

        Assert.True(await users.IsLockedOutAsync(account));
    }

    private static async Task<ShowToday.Sheet> Today(TestClinic clinic) =>
        (await new ShowToday(clinic.Store, clinic.Clock).Execute(new(), clinic.Physician)).Value;

    private static async Task<IReadOnlyList<AuditEntry>> Audit(TestClinic clinic, ListAudit.Request request) =>
        (await new ListAudit(clinic.Store).Execute(request, clinic.Manager)).Value;
}
