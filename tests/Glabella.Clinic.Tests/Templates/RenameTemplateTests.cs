using Glabella.Clinic.Accounts;
using Glabella.Clinic.Templates;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Templates;

public class RenameTemplateTests
{
    [Fact]
    public async Task A_new_name_is_a_new_version_with_the_same_sites()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var template = await clinic.Template("Frown");
        var renamed = (await Rename(clinic, template, "Frown, light")).Value;
        Assert.Equal((2, "Frown, light", template.Pattern), (renamed.Number, renamed.Name, renamed.Pattern));
        await clinic.ChangesNothing(() => Rename(clinic, template, "Frown, light"));
        Assert.Equal(["Frown, light"], await clinic.Offered(clinic.Injector));
    }

    [Fact]
    public async Task Refuses_someone_elses_a_stale_a_retired_and_an_unknown_one_and_no_name()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (ours, mine) = (await clinic.Template("Ours"), await clinic.Template("Mine", forClinic: false));
        Task<Result<TemplateVersion>> As(Clinician by, TemplateVersion template, string name) =>
            new RenameTemplate(clinic.Store).Execute(new(template.TemplateId, template.Number, name), by);

        await clinic.Refuses<TemplateNotYours, TemplateVersion>(() => As(clinic.Injector, ours, "New"));
        await clinic.Refuses<TemplateNotYours, TemplateVersion>(() => As(clinic.Manager, mine, "New"));
        await clinic.Refuses<TemplateNameMissing, TemplateVersion>(() => Rename(clinic, ours, ""));
        await clinic.Refuses<TemplateNameTaken, TemplateVersion>(() => Rename(clinic, ours, "mine"));
        await clinic.Refuses<TemplateNotFound, TemplateVersion>(() => new RenameTemplate(clinic.Store).Execute(new(TemplateId.New(), 1, "New"), clinic.Physician));
        await Rename(clinic, ours, "Newer");
        await clinic.Refuses<TemplateChangedMeanwhile, TemplateVersion>(() => Rename(clinic, ours, "Newest"));
        await new RetireTemplate(clinic.Store).Execute(new(ours.TemplateId, 2), clinic.Physician);
        await clinic.Refuses<TemplateRetired, TemplateVersion>(() => Rename(clinic, ours, "Newest"));
    }

    private static Task<Result<TemplateVersion>> Rename(TestClinic clinic, TemplateVersion template, string name) =>
        new RenameTemplate(clinic.Store).Execute(new(template.TemplateId, template.Number, name), clinic.Physician);
}
