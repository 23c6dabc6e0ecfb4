using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Today;

namespace Glabella.Clinic.Tests.Supervision;

public class StatePresenceTests
{
    [Fact]
    public async Task The_newest_of_the_day_holds_and_ends_with_the_day()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        await here.SuperviseAsync(Presence.Reachable);
        here.Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.SuperviseAsync();
        await here.Clinic.ChangesNothing(() => State(here, Presence.OnSite));
        Assert.Equal(Presence.OnSite, Assert.Single(await Said(here)).Presence);
        here.Clinic.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Said(here));
    }

    [Fact]
    public async Task Refuses_a_nurse_an_unknown_place_and_an_expired_licence()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        await here.Clinic.Refuses<NotAllowed, PresenceStatement>(() => new StatePresence(here.Clinic.Store).Execute(new(Presence.OnSite), here.Nurse));
        await here.Clinic.Refuses<StatePresence.PresenceUnknown, PresenceStatement>(() => State(here, (Presence)9));
        await here.LicenseAsync(here.Physician, Qualification.Physician, GovernedClinic.Today.AddDays(-1));
        await here.Clinic.Refuses<LicenceExpired, PresenceStatement>(() => State(here, Presence.OnSite));
        Assert.True((await State(here, Presence.Away)).Succeeded);
    }

    private static Task<Result<PresenceStatement>> State(GovernedClinic here, Presence presence) =>
        new StatePresence(here.Clinic.Store).Execute(new(presence), here.Physician);

    private static async Task<IReadOnlyList<PresenceStatement>> Said(GovernedClinic here) =>
        (await new ShowToday(here.Clinic.Store, here.Clinic.Clock).Execute(new(), here.Nurse)).Value.Supervising;
}
