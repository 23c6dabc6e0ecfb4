using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class SkipSiteTests
{
    private static readonly string Site = SamplePlans.Glabella.Injections[0].Id;

    [Fact]
    public async Task Keeps_the_reason_and_a_repeat_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var skipped = Assert.Single((await Skip(clinic, treatment.Id, Site, " Bruise ")).Value.Skipped);
        Assert.Equal((Site, "Bruise", clinic.Injector.Name), (skipped.Site, skipped.Reason, skipped.ByName));
        Assert.Single((await clinic.ChangesNothing(() => Skip(clinic, treatment.Id, Site, "Bruise"))).Value.Skipped);
    }

    [Fact]
    public async Task A_site_left_out_may_still_be_given_later()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await Skip(clinic, treatment.Id, Site, "Bruise");
        await clinic.GiveAll(treatment, vial.Id);
        var shown = (await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value;
        Assert.Equal((5, 1), (shown.Treatment.Injections.Count, shown.Treatment.Skipped.Count));
    }

    [Fact]
    public async Task Refuses_without_reason_unknown_given_finished_or_by_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.Refuses<GivenAmount.ReasonMissing, Treatment>(() => Skip(clinic, treatment.Id, Site, " "));
        await clinic.Refuses<GivenAmount.ReasonTooLong, Treatment>(() => Skip(clinic, treatment.Id, Site, new string('x', 501)));
        await clinic.Refuses<SkipSite.SiteNotPlanned, Treatment>(() => Skip(clinic, treatment.Id, "nowhere", "Bruise"));
        await clinic.Refuses<TreatmentNotFound, Treatment>(() => Skip(clinic, TreatmentId.New(), Site, "Bruise"));
        await clinic.Refuses<NotAllowed, Treatment>(() =>
            new SkipSite(clinic.Store).Execute(new(treatment.Id, Site, "Bruise"), clinic.Manager));
        await clinic.GiveAll(treatment, vial.Id);
        await clinic.Refuses<SkipSite.SiteAlreadyGiven, Treatment>(() => Skip(clinic, treatment.Id, Site, "Bruise"));
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        await clinic.Refuses<TreatmentFinished, Treatment>(() => Skip(clinic, treatment.Id, Site, "Bruise"));
    }

    private static Task<Result<Treatment>> Skip(TestClinic clinic, TreatmentId treatment, string site, string reason) =>
        new SkipSite(clinic.Store).Execute(new(treatment, site, reason), clinic.Injector);
}
