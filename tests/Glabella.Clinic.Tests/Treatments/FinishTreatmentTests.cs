using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class FinishTreatmentTests
{
    [Fact]
    public async Task Finishes_when_every_site_is_given_or_left_out_and_a_repeat_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var last = SamplePlans.Glabella.Injections[^1].Id;
        await new SkipSite(clinic.Store).Execute(new(treatment.Id, last, "Bruise"), clinic.Injector);
        await clinic.GiveAll(treatment, vial.Id, except: last);
        clinic.Clock.Advance(TimeSpan.FromMinutes(6));

        var finished = (await Finish(clinic, treatment.Id, " No bleeding. ")).Value;
        Assert.Equal(("No bleeding.", clinic.Clock.GetUtcNow(), clinic.Injector.Id), (finished.Summary, finished.FinishedAt, finished.FinishedBy));
        var again = await clinic.ChangesNothing(() => Finish(clinic, treatment.Id, "Something else"));
        Assert.Equal("No bleeding.", again.Value.Summary);
    }

    [Fact]
    public async Task Refuses_open_sites_naming_them_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var refusal = await clinic.Refuses<FinishTreatment.SitesOpen, Treatment>(() => Finish(clinic, treatment.Id));
        Assert.Equal(SamplePlans.Glabella.Injections.Select(site => site.Id), refusal.Sites);
    }

    [Fact]
    public async Task Refuses_an_endless_summary_an_unknown_treatment_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        await clinic.Refuses<FinishTreatment.SummaryTooLong, Treatment>(() => Finish(clinic, treatment.Id, new string('x', 4001)));
        await clinic.Refuses<TreatmentNotFound, Treatment>(() => Finish(clinic, TreatmentId.New()));
        await clinic.Refuses<NotAllowed, Treatment>(() => new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Manager));
    }

    private static Task<Result<Treatment>> Finish(TestClinic clinic, TreatmentId treatment, string summary = "") =>
        new FinishTreatment(clinic.Store).Execute(new(treatment, summary), clinic.Injector);
}
