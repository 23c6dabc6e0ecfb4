using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Supervision;

/// <summary>A standing order was withdrawn before its date. Only ever added.</summary>
public sealed class StandingOrderEnd : IAppendOnly
{
    private StandingOrderEnd()
    {
    }

    internal StandingOrderEnd(StandingOrderId order, string reason, Clinician by, DateTimeOffset at) =>
        (OrderId, Reason, By, ByName, At) = (order, reason, by.Id, by.Name, at);

    public StandingOrderId OrderId { get; private set; }

    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
