using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Treatments;

/// <summary>What an injection's record should have said. Only ever added: what was recorded first stays readable.</summary>
public sealed class InjectionCorrection : IAppendOnly
{
    private InjectionCorrection()
    {
    }

    internal InjectionCorrection(
        InjectionId injection, int number, decimal units, decimal depthMm, string reason, Clinician by, DateTimeOffset at)
    {
        (InjectionId, Number, Units, DepthMm, Reason) = (injection, number, units, depthMm, reason);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public InjectionId InjectionId { get; private set; }

    /// <summary>1 for the first correction of this injection.</summary>
    public int Number { get; private set; }

    public decimal Units { get; private set; }

    public decimal DepthMm { get; private set; }

    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
