using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Policy;

/// <summary>What the rules of the jurisdiction said when something was done: rule versions, what was looked at, verdicts, reasons. Only ever added.</summary>
public sealed class PolicyRecord : IAppendOnly
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private PolicyRecord()
    {
    }

    internal PolicyRecord(
        PlanId plan, TreatmentId treatment, PolicyCase known, IReadOnlyList<PolicyLine> lines, bool owes, Clinician by, DateTimeOffset at)
    {
        (Id, PlanId, TreatmentId) = (Guid.CreateVersion7(), plan, treatment);
        (Jurisdiction, PackVersion) = (known.Pack?.Id, known.Pack?.Version);
        (Inputs, Verdicts) = (JsonSerializer.Serialize(known.Facts, Json), JsonSerializer.Serialize(lines, Json));
        (OwesCoSignature, By, ByName, At) = (owes, by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }

    public PlanId PlanId { get; private set; }

    /// <summary>The treatment that was started.</summary>
    public TreatmentId TreatmentId { get; private set; }

    /// <summary>Id of the pack; null when no jurisdiction was chosen.</summary>
    public string? Jurisdiction { get; private set; }

    public int? PackVersion { get; private set; }

    /// <summary>What was looked at, as JSON.</summary>
    public string Inputs { get; private set; } = "null";

    /// <summary>What each rule said, as JSON.</summary>
    public string Verdicts { get; private set; } = "[]";

    /// <summary>Whether a rule wants a supervisor's signature under the record afterwards.</summary>
    public bool OwesCoSignature { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The verdicts, read.</summary>
    public IReadOnlyList<PolicyLine> Lines => JsonSerializer.Deserialize<List<PolicyLine>>(Verdicts, Json) ?? [];
}

/// <summary>One rule in a <see cref="PolicyRecord"/>.</summary>
/// <param name="Reason">Why it was done in spite of a warning; null where none was needed.</param>
public sealed record PolicyLine(string Rule, int Version, PolicySeverity Severity, bool Met, string? Message, string Source, string? Reason);
