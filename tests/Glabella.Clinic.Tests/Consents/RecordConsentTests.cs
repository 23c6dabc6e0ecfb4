using Glabella.Clinic.Accounts;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Safety;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Consents;

/// <summary>A consent is to one content of one plan; a treatment begins with it, or with a reason, and never against a no.</summary>
public class RecordConsentTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_signed_consent_holds_until_the_plan_changes(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var plan = await clinic.DraftPlan();
        var consent = (await Sign(clinic, plan)).Value;
        Assert.Equal(ConsentStanding.Given, await Standing(clinic, plan));
        Assert.True(consent.IsIntact());
        Assert.Equal((20m, 5, 1), (consent.ToSubject().Units, consent.ToSubject().Sites, consent.ToSubject().Areas.Count));

        await new SavePlan(clinic.Store).Execute(new(plan.Id, plan.Revision, SamplePlans.WithUnits(3), Guid.NewGuid()), clinic.Physician);

        Assert.Equal(ConsentStanding.PlanChanged, await Standing(clinic, plan));
    }

    [Fact]
    public async Task A_treatment_begins_with_a_consent_alone_and_without_one_only_with_a_reason_and_never_against_a_no()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.SignedPlan();
        await clinic.Refuses<ConsentMissing, Treatment>(() => Start(clinic, plan, null));
        await clinic.Refuses<ConsentMissing, Treatment>(() => Start(clinic, plan, "  "));
        await new ChangeSafety(clinic.Store).Execute(new("consent-demand", "block", "From today"), clinic.Manager);
        await clinic.Refuses<ConsentDemanded, Treatment>(() => Start(clinic, plan, "On paper"));
        await Sign(clinic, plan, isGiven: false);
        await clinic.Refuses<ConsentRefused, Treatment>(() => Start(clinic, plan, "On paper"));
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        var given = (await Sign(clinic, plan)).Value;
        await new WithdrawConsent(clinic.Store).Execute(new(given.Id, "Wants to sleep on it"), clinic.Injector);
        await clinic.Refuses<ConsentRefused, Treatment>(() => Start(clinic, plan, "On paper"));
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sign(clinic, plan);

        Assert.True((await Start(clinic, plan, null)).Succeeded);
        await clinic.Refuses<RecordConsent.AlreadyTreated, ConsentRecord>(() => Sign(clinic, plan));
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var seen = (await Record(clinic).SubjectAsync(plan.Id)).Value.Fingerprint();
        Task<Result<ConsentRecord>> Try(string name = "Inés Núñez", string? strokes = null, string? print = null, Clinician? by = null, PlanId? id = null) =>
            Record(clinic).Execute(new(new(Guid.NewGuid()), id ?? plan.Id, print ?? seen, true, name, strokes, null), by ?? clinic.Injector);

        await clinic.Refuses<NotAllowed, ConsentRecord>(() => Try(by: clinic.Assistant));
        await clinic.Refuses<RecordConsent.NameMissing, ConsentRecord>(() => Try(name: " "));
        await clinic.Refuses<RecordConsent.SignatureUnreadable, ConsentRecord>(() => Try(strokes: "[[1,2]]"));
        await clinic.Refuses<RecordConsent.PlanChangedSince, ConsentRecord>(() => Try(print: "something else"));
        await clinic.Refuses<PlanNotFound, ConsentRecord>(() => Try(id: new PlanId(Guid.NewGuid())));
        await clinic.Refuses<IdMissing, ConsentRecord>(() => Record(clinic).Execute(new(default, plan.Id, seen, true, "x", null, null), clinic.Injector));
        await clinic.Refuses<RecordConsent.RemarkTooLong, ConsentRecord>(() =>
            Record(clinic).Execute(new(new(Guid.NewGuid()), plan.Id, seen, false, "x", null, new string('x', 501)), clinic.Injector));
        await clinic.Refuses<WithdrawConsent.NothingToWithdraw, ConsentWithdrawal>(() => new WithdrawConsent(clinic.Store).Execute(new(new(Guid.NewGuid()), null), clinic.Injector));
    }

    [Fact]
    public async Task A_consent_is_not_taken_back_once_treatment_has_begun()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.SignedPlan();
        var given = (await Sign(clinic, plan)).Value;
        await Start(clinic, plan, null);

        await clinic.Refuses<WithdrawConsent.TreatmentBegun, ConsentWithdrawal>(() => new WithdrawConsent(clinic.Store).Execute(new(given.Id, null), clinic.Injector));
    }

    private static RecordConsent Record(TestClinic clinic) => new(clinic.Store, TestClinic.Appraisal);

    private static async Task<Result<ConsentRecord>> Sign(TestClinic clinic, PlanRecord plan, bool isGiven = true)
    {
        var seen = (await Record(clinic).SubjectAsync(plan.Id)).Value;
        return await Record(clinic).Execute(new(new(Guid.NewGuid()), plan.Id, seen.Fingerprint(), isGiven, "Inés Núñez", null, null), clinic.Injector);
    }

    private static Task<Result<Treatment>> Start(TestClinic clinic, PlanRecord plan, string? reason) =>
        new StartTreatment(clinic.Store).Execute(new(plan.Id, ConsentReason: reason), clinic.Injector);

    private static async Task<ConsentStanding> Standing(TestClinic clinic, PlanRecord plan) =>
        (await new ShowConsent(clinic.Store).Execute(new(plan.Id), clinic.Assistant)).Value.State.Standing;
}
