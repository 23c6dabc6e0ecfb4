using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Settings;

public class ChooseSettingsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_choice_is_a_revision_and_the_same_again_changes_nothing(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        Assert.Equal(1, (await Choose(clinic, 0, "finland")).Value.Revision);
        Assert.Equal(1, (await clinic.ChangesNothing(() => Choose(clinic, 0, "finland"))).Value.Revision);
        Assert.Equal(2, (await Choose(clinic, 1, "")).Value.Revision);
        var all = (await new ShowSettings(clinic.Store).Execute(clinic.Manager)).Value;
        Assert.Equal([null, "finland"], all.Select(s => s.Jurisdiction));
    }

    [Fact]
    public async Task Refuses_an_unknown_place_an_unknown_kind_a_stale_revision_and_who_is_no_manager()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<ChooseSettings.JurisdictionUnknown, ClinicSettings>(() => Choose(clinic, 0, "atlantis"));
        await clinic.Refuses<ChooseSettings.FacilityUnknown, ClinicSettings>(() =>
            new ChooseSettings(clinic.Store).Execute(new(0, "finland", (FacilityKind)99), clinic.Manager));
        await clinic.Refuses<NotAllowed, ClinicSettings>(() => new ChooseSettings(clinic.Store).Execute(new(0, "finland", null), clinic.Physician));
        await Choose(clinic, 0, "finland");
        await clinic.Refuses<ChooseSettings.SettingsChangedMeanwhile, ClinicSettings>(() => Choose(clinic, 0, "france"));
    }

    private static Task<Result<ClinicSettings>> Choose(TestClinic clinic, int revision, string place) =>
        new ChooseSettings(clinic.Store).Execute(new(revision, place, FacilityKind.Hospital), clinic.Manager);
}
