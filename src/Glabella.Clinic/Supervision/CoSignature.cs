using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Supervision;

/// <summary>A supervisor has looked at the record of a treatment and signed it as well. Only ever added; the record itself is not touched.</summary>
public sealed class CoSignature : IAppendOnly
{
    private CoSignature()
    {
    }

    internal CoSignature(TreatmentId treatment, string note, Clinician by, DateTimeOffset at) =>
        (TreatmentId, Note, By, ByName, At) = (treatment, note, by.Id, by.Name, at);

    public TreatmentId TreatmentId { get; private set; }

    public string Note { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
