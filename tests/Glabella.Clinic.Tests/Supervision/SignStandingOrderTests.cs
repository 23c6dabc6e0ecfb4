using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Policy;

namespace Glabella.Clinic.Tests.Supervision;

public class SignStandingOrderTests
{
    [Fact]
    public async Task Is_signed_once_covers_what_it_says_and_ends_with_its_day()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var id = StandingOrderId.New();
        Assert.True((await Sign(here, GovernedClinic.Terms(), id)).Succeeded);
        await here.Clinic.ChangesNothing(() => Sign(here, GovernedClinic.Terms(), id));
        Assert.True(Assert.Single(await Lines(here)).IsInForce);
        here.Clinic.Clock.Advance(TimeSpan.FromDays(100));
        Assert.True(Assert.Single(await Lines(here)).IsInForce);
        here.Clinic.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(Assert.Single(await Lines(here)).IsInForce);
    }

    [Fact]
    public async Task Refuses_terms_that_cannot_be_and_whoever_may_not()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var (clinic, good) = (here.Clinic, GovernedClinic.Terms());
        await clinic.Refuses<StandingOrderTerms.ProductUnknown, StandingOrder>(() => Sign(here, good with { Product = "water" }));
        await clinic.Refuses<StandingOrderTerms.AreasMissing, StandingOrder>(() => Sign(here, good with { Areas = [] }));
        await clinic.Refuses<StandingOrderTerms.AreasMissing, StandingOrder>(() => Sign(here, good with { Areas = ["elbow"] }));
        await clinic.Refuses<StandingOrderTerms.UnitsNotPossible, StandingOrder>(() => Sign(here, good with { MostUnits = 0 }));
        await clinic.Refuses<StandingOrderTerms.AgesNotPossible, StandingOrder>(() => Sign(here, good with { AgeFrom = 76 }));
        await clinic.Refuses<StandingOrderTerms.DateNotPossible, StandingOrder>(() => Sign(here, good with { ValidUntil = GovernedClinic.Today.AddDays(-1) }));
        await clinic.Refuses<StandingOrderTerms.DateNotPossible, StandingOrder>(() => Sign(here, good with { ValidUntil = GovernedClinic.Today.AddYears(2).AddDays(1) }));
        await clinic.Refuses<StandingOrderTerms.NoteTooLong, StandingOrder>(() => Sign(here, good with { Note = new string('x', 1001) }));
        await clinic.Refuses<ClinicianNotFound, StandingOrder>(() => Sign(here, good with { For = ClinicianId.New() }));
        await clinic.Refuses<IdMissing, StandingOrder>(() => Sign(here, good, new StandingOrderId(Guid.Empty)));
        await clinic.Refuses<NotAllowed, StandingOrder>(() => new SignStandingOrder(clinic.Store).Execute(new(StandingOrderId.New(), good), here.Nurse));
        await here.LicenseAsync(here.Physician, Qualification.Physician, GovernedClinic.Today.AddDays(-1));
        await clinic.Refuses<LicenceExpired, StandingOrder>(() => Sign(here, good));
    }

    internal static Task<Result<StandingOrder>> Sign(GovernedClinic here, StandingOrderTerms terms, StandingOrderId? id = null) =>
        new SignStandingOrder(here.Clinic.Store).Execute(new(id ?? StandingOrderId.New(), terms), here.Physician);

    private static async Task<IReadOnlyList<ListStandingOrders.Line>> Lines(GovernedClinic here) =>
        (await new ListStandingOrders(here.Clinic.Store).Execute(here.Nurse)).Value;
}
