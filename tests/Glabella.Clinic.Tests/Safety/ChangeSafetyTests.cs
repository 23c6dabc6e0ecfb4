using Glabella.Clinic.Accounts;
using Glabella.Clinic.Safety;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Safety;

public class ChangeSafetyTests
{
    [Fact]
    public async Task A_change_holds_with_who_and_why_and_the_same_again_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var change = new ChangeSafety(clinic.Store);
        await change.Execute(new("consent-demand", "block", "Our insurer asks for it"), clinic.Manager);
        await clinic.ChangesNothing(() => change.Execute(new("consent-demand", "block", "Again"), clinic.Manager));

        var line = (await new ShowSafety(clinic.Store).Execute(new(), clinic.Physician)).Value.Single(l => l.Key == SafetySettings.ConsentDemand);
        Assert.Equal(("block", "Our insurer asks for it", "Martin Keller"), (line.Value, line.Decided!.Reason, line.Decided.ByName));
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var change = new ChangeSafety(clinic.Store);
        await clinic.Refuses<NotAllowed, string>(() => change.Execute(new("consent-demand", "block", "x"), clinic.Physician));
        await clinic.Refuses<ChangeSafety.NoSuchSetting, string>(() => change.Execute(new("consent-demand", "inform", "x"), clinic.Manager));
        await clinic.Refuses<ChangeSafety.NoSuchSetting, string>(() => change.Execute(new("colour", "block", "x"), clinic.Manager));
        await clinic.Refuses<ChangeSafety.ReasonMissing, string>(() => change.Execute(new("consent-demand", "block", " "), clinic.Manager));
    }
}
