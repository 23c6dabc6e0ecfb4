using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Plans;

public class UnitsCarriedOverTests
{
    private static readonly ToxinProduct Other = Products.Find("abobotulinumtoxinA");

    [Theory]
    [InlineData(1)] // carried over as if equal
    [InlineData(2.5)] // carried over scaled
    public async Task A_site_never_stays_when_the_product_changes_whatever_its_number(double factor)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var carried = Anew(SamplePlans.Glabella, site => site with { Dose = new Dose(site.Dose.Units * (decimal)factor, Other) });

        var refusal = await clinic.Refuses<UnitsCarriedOver, PlanRecord>(() => Save(clinic, plan, carried));

        Assert.Contains("Units of one product are not Units of another", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sites_planned_anew_are_saved()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var anew = Anew(SamplePlans.Glabella, site => site with { Id = Guid.NewGuid().ToString(), Dose = new Dose(10, Other) });

        Assert.Equal(2, (await Save(clinic, plan, anew)).Value.Revision);
    }

    private static TreatmentPlan Anew(TreatmentPlan plan, Func<PlannedInjection, PlannedInjection> site) =>
        new(Other, Products.LabelOf(Other).Reconstitutions[0].Of(Other), [.. plan.Injections.Select(site)]);

    private static Task<Result<PlanRecord>> Save(TestClinic clinic, PlanRecord plan, TreatmentPlan content) =>
        new SavePlan(clinic.Store).Execute(new(plan.Id, plan.Revision, content, Guid.NewGuid()), clinic.Physician);
}
