using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Templates;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Templates;

public class SaveTemplateTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Keeps_the_sites_of_a_plan_for_oneself_or_for_everyone(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var plan = await clinic.DraftPlan();
        var mine = (await Save(clinic, plan, " Mine ", clinic.Injector)).Value;
        var ours = (await Save(clinic, plan, "Ours", clinic.Physician, forClinic: true)).Value;

        Assert.Equal(("Mine", clinic.Injector.Id, "onabotulinumtoxinA", 1), (mine.Name, mine.OwnerId, mine.Product, mine.Number));
        Assert.Null(ours.OwnerId);
        Assert.Equal((20m, 5), (mine.Pattern.TotalDose.Units, mine.Pattern.Injections.Length));
        Assert.Equal(["Ours", "Mine"], await clinic.Offered(clinic.Injector));
        Assert.Equal(["Ours"], await clinic.Offered(clinic.Manager));
    }

    [Fact]
    public async Task A_repeated_request_keeps_one_and_another_under_the_same_id_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (plan, id) = (await clinic.DraftPlan(), TemplateId.New());
        await Save(clinic, plan, "Frown", clinic.Physician, id: id);
        await clinic.ChangesNothing(() => Save(clinic, plan, "Frown", clinic.Physician, id: id));
        await clinic.Refuses<SaveTemplate.TemplateIdReused, TemplateVersion>(() => Save(clinic, plan, "Other", clinic.Physician, id: id));
    }

    [Fact]
    public async Task Refuses_no_name_a_long_one_a_taken_one_no_plan_no_site_and_whoever_may_not()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        await Save(clinic, plan, "Frown", clinic.Physician, forClinic: true);
        await clinic.Refuses<TemplateNameMissing, TemplateVersion>(() => Save(clinic, plan, "  ", clinic.Physician));
        await clinic.Refuses<TemplateNameTooLong, TemplateVersion>(() => Save(clinic, plan, new string('x', 61), clinic.Physician));
        await clinic.Refuses<TemplateNameTaken, TemplateVersion>(() => Save(clinic, plan, "frown", clinic.Injector));
        await clinic.Refuses<IdMissing, TemplateVersion>(() => Save(clinic, plan, "Other", clinic.Physician, id: default(TemplateId)));
        await clinic.Refuses<NotAllowed, TemplateVersion>(() => Save(clinic, plan, "Other", clinic.Injector, forClinic: true));
        await clinic.Refuses<NotAllowed, TemplateVersion>(() => Save(clinic, plan, "Other", clinic.Assistant));
        await clinic.Refuses<PlanNotFound, TemplateVersion>(() =>
            new SaveTemplate(clinic.Store).Execute(new(TemplateId.New(), PlanId.New(), "Other", false), clinic.Physician));
        var empty = await clinic.DraftPlan(SamplePlans.Glabella.With([]));
        await clinic.Refuses<SaveTemplate.PlanEmpty, TemplateVersion>(() => Save(clinic, empty, "Other", clinic.Physician));
    }

    private static Task<Result<TemplateVersion>> Save(
        TestClinic clinic, PlanRecord plan, string name, Clinician by, bool forClinic = false, TemplateId? id = null) =>
        new SaveTemplate(clinic.Store).Execute(new(id ?? TemplateId.New(), plan.Id, name, forClinic), by);
}
