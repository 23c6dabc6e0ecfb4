using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Plans;

public class SignedPlanAlteredTests
{
    [Fact]
    public async Task A_plan_changed_behind_the_program_is_noticed_and_not_started()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.SignedPlan();
        Assert.Null(SignedPlanAltered.Check((await Show(clinic, plan)).Signature!));

        await Alter(clinic);

        var altered = SignedPlanAltered.Check((await Show(clinic, plan)).Signature!);
        Assert.Contains("Dr Adaeze Okafor signed on 2026-06-15 09:00 UTC", altered!.Message, StringComparison.Ordinal);
        await clinic.Refuses<SignedPlanAltered, Treatment>(() => new StartTreatment(clinic.Store).Execute(new(plan.Id), clinic.Injector));
    }

    [Fact]
    public async Task Nothing_more_is_given_by_a_plan_changed_while_it_is_carried_out()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var vial = await clinic.OpenVial();
        await Alter(clinic);

        var site = SamplePlans.Glabella.Injections[0];
        await clinic.Refuses<SignedPlanAltered, Injection>(() => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), site.Id, vial.Id, site.Dose.Units, (decimal)site.Depth.Value), clinic.Injector));
    }

    private static async Task<ShowPlan.Sheet> Show(TestClinic clinic, PlanRecord plan) =>
        (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Injector)).Value;

    /// <summary>As someone would who has the database file and no scruples: the guard off, other units in.</summary>
    private static Task<int> Alter(TestClinic clinic) => clinic.Database.InTransactionAsync(db => db.Database.ExecuteSqlRawAsync(
        """
        DROP TRIGGER "append_only_SignedPlans_UPDATE";
        UPDATE "SignedPlans" SET "Content" = CAST(replace(CAST("Content" AS TEXT), '"units":4', '"units":9') AS BLOB);
        """), CancellationToken.None);
}
