using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Plans;

public class SignedPlanAlteredTests
{
    private const string OtherUnits = """
        UPDATE "SignedPlans" SET "Content" = CAST(replace(CAST("Content" AS TEXT), '"units":4', '"units":9') AS BLOB);
        """;

    [Theory]
    [InlineData(OtherUnits)]
    [InlineData("""UPDATE "SignedPlans" SET "Findings" = '[]x';""")]
    [InlineData("""UPDATE "SignedPlans" SET "Prediction" = replace("Prediction", '30', '31');""")]
    [InlineData("""UPDATE "SignedPlans" SET "SignedAt" = "SignedAt" + 10000000;""")]
    [InlineData("""UPDATE "Plans" SET "Version" = 7;""")]
    public async Task A_plan_changed_behind_the_program_is_noticed_and_not_started(string change)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.SignedPlan();
        Assert.Null(await Check(clinic, plan));

        await Alter(clinic, change);

        var altered = await Check(clinic, plan);
        Assert.Contains("Dr Adaeze Okafor signed on 2026-06-15 09:00", altered!.Message, StringComparison.Ordinal);
        await clinic.Refuses<SignedPlanAltered, Treatment>(() => new StartTreatment(clinic.Store).Execute(new(plan.Id), clinic.Injector));
    }

    [Fact]
    public async Task Nothing_more_is_given_by_a_plan_changed_while_it_is_carried_out()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var vial = await clinic.OpenVial();
        await Alter(clinic, OtherUnits);

        var site = SamplePlans.Glabella.Injections[0];
        await clinic.Refuses<SignedPlanAltered, Injection>(() => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), site.Id, vial.Id, site.Dose.Units, (decimal)site.Depth.Value), clinic.Injector));
    }

    private static async Task<SignedPlanAltered?> Check(TestClinic clinic, PlanRecord plan)
    {
        var sheet = (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Injector)).Value;
        return SignedPlanAltered.Check(sheet.Signature!, sheet.Plan);
    }

    /// <summary>As someone would who has the database file and no scruples: the guards off, then the change.</summary>
    private static Task<int> Alter(TestClinic clinic, string change) => clinic.Database.InTransactionAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "append_only_SignedPlans_UPDATE";""");
        return await db.Database.ExecuteSqlRawAsync(change, CancellationToken.None);
    }, CancellationToken.None);
}
