using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Supervision;

public class WithdrawStandingOrderTests
{
    [Fact]
    public async Task A_withdrawn_order_no_longer_lets_anyone_start()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var plan = await here.ReadyAsync();
        var order = Assert.Single((await new ListStandingOrders(here.Clinic.Store).Execute(here.Nurse)).Value).Order;
        await Withdraw(here, order.Id, "New label");
        await here.Clinic.ChangesNothing(() => Withdraw(here, order.Id, "New label"));
        var refused = await here.Clinic.Refuses<PolicyGate.TreatmentBlocked, Treatment>(() => here.StartAsync(plan, here.Nurse));
        Assert.Equal("us-ca-procedures", Assert.Single(refused.Verdicts).Rule.Id);
    }

    [Fact]
    public async Task Refuses_an_unknown_order_no_reason_and_a_nurse()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var order = await here.OrderAsync();
        await here.Clinic.Refuses<WithdrawStandingOrder.OrderNotFound, StandingOrderEnd>(() => Withdraw(here, StandingOrderId.New(), "x"));
        Assert.False((await here.Clinic.ChangesNothing(() => Withdraw(here, order.Id, " "))).Succeeded);
        await here.Clinic.Refuses<NotAllowed, StandingOrderEnd>(() => new WithdrawStandingOrder(here.Clinic.Store).Execute(new(order.Id, "x"), here.Nurse));
    }

    private static Task<Result<StandingOrderEnd>> Withdraw(GovernedClinic here, StandingOrderId order, string reason) =>
        new WithdrawStandingOrder(here.Clinic.Store).Execute(new(order, reason), here.Physician);
}
