using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Plans;

public class SavePlanTests
{
    [Fact]
    public async Task Each_save_is_a_revision_and_every_one_can_be_read_back()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        for (var revision = 1; revision <= 5; revision++)
        {
            Assert.Equal(revision + 1, (await Save(clinic, plan, revision, revision)).Value.Revision);
        }

        await using var db = clinic.Database.CreateContext();
        var saved = await db.PlanRevisions.Where(r => r.PlanId == plan.Id).OrderBy(r => r.Revision).ToListAsync();
        Assert.Equal([4m, 1m, 2m, 3m, 4m, 5m], saved.Select(r => PlanContent.Read(r.Content).Injections[0].Dose.Units));
        Assert.Equal(SamplePlans.WithUnits(5), (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Physician)).Value.Content);
    }

    [Fact]
    public async Task A_repeated_request_or_the_same_content_saves_nothing_again()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var request = Guid.NewGuid();
        await Save(clinic, plan, 1, 5, request);
        Assert.Equal(2, (await clinic.ChangesNothing(() => Save(clinic, plan, 1, 5, request))).Value.Revision);
        Assert.Equal(2, (await clinic.ChangesNothing(() => Save(clinic, plan, 2, 5))).Value.Revision);
    }

    [Fact]
    public async Task Refuses_a_change_to_an_older_revision_naming_who_saved_and_when_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        clinic.Clock.Advance(TimeSpan.FromMinutes(7));
        await Save(clinic, plan, 1, 5);
        var refusal = await clinic.Refuses<PlanChangedMeanwhile, PlanRecord>(() => Save(clinic, plan, 1, 6));
        Assert.StartsWith("Dr Adaeze Okafor saved this plan on 2026-06-15 09:07:00 UTC (revision 2)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_signed_plan_an_unknown_one_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        await clinic.Refuses<NotAllowed, PlanRecord>(() =>
            new SavePlan(clinic.Store).Execute(new(plan.Id, 1, SamplePlans.WithUnits(5), Guid.NewGuid()), clinic.Assistant));
        await clinic.Refuses<PlanNotFound, PlanRecord>(() =>
            new SavePlan(clinic.Store).Execute(new(PlanId.New(), 1, SamplePlans.WithUnits(5), Guid.NewGuid()), clinic.Physician));
        Assert.True((await clinic.Sign(plan)).Succeeded);
        await clinic.Refuses<PlanFrozen, PlanRecord>(() => Save(clinic, plan, 1, 6));
    }

    [Fact]
    public async Task Two_people_saving_at_once_never_overwrite_each_other()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(units => Task.Run(() => Save(clinic, plan, 1, units + 100))));
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.IsType<PlanChangedMeanwhile>(result.Refusal));
    }

    private static Task<Result<PlanRecord>> Save(TestClinic clinic, PlanRecord plan, int revision, decimal units, Guid? request = null) =>
        new SavePlan(clinic.Store).Execute(new(plan.Id, revision, SamplePlans.WithUnits(units), request ?? Guid.NewGuid()), clinic.Physician);
}
