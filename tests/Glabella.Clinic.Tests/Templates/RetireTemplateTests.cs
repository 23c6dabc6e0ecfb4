using Glabella.Clinic.Accounts;
using Glabella.Clinic.Templates;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Templates;

public class RetireTemplateTests
{
    [Fact]
    public async Task A_retired_template_is_offered_no_more_and_its_versions_stay()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var template = await clinic.Template("Frown");
        var retired = (await Retire(clinic, template)).Value;
        Assert.Equal((2, true, "Frown"), (retired.Number, retired.IsRetired, retired.Name));
        await clinic.ChangesNothing(() => Retire(clinic, template));
        Assert.Empty(await clinic.Offered(clinic.Physician));
        await clinic.Refuses<TemplateRetired, TemplateVersion>(() => Show(clinic, template, clinic.Injector));
        Assert.Equal("Frown", (await clinic.Template("Frown")).Name); // the name is free again
    }

    [Fact]
    public async Task Refuses_someone_elses_and_a_stale_one_and_hides_what_is_someone_elses_own()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (ours, mine) = (await clinic.Template("Ours"), await clinic.Template("Mine", forClinic: false));
        await clinic.Refuses<TemplateNotYours, TemplateVersion>(() =>
            new RetireTemplate(clinic.Store).Execute(new(ours.TemplateId, 1), clinic.Injector));
        await clinic.Refuses<TemplateChangedMeanwhile, TemplateVersion>(() =>
            new RetireTemplate(clinic.Store).Execute(new(ours.TemplateId, 7), clinic.Physician));
        await clinic.Refuses<TemplateNotFound, TemplateVersion>(() => Show(clinic, mine, clinic.Injector));
        Assert.True((await Show(clinic, mine, clinic.Physician)).Succeeded);
        Assert.True((await Show(clinic, ours, clinic.Injector)).Succeeded);
    }

    private static Task<Result<TemplateVersion>> Retire(TestClinic clinic, TemplateVersion template) =>
        new RetireTemplate(clinic.Store).Execute(new(template.TemplateId, template.Number), clinic.Manager);

    private static Task<Result<TemplateVersion>> Show(TestClinic clinic, TemplateVersion template, Clinician by) =>
        new ShowTemplate(clinic.Store).Execute(new(template.TemplateId), by);
}
