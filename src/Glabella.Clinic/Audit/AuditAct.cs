using System.Text.Encodings.Web;
using System.Text.Json;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Audit;

/// <summary>What a change did: the half of an audit entry that the slice knows. The store adds who, when and from where.</summary>
/// <param name="Act">Kebab-case, past tense: "vial-opened".</param>
/// <param name="SubjectKind">"patient", "plan", "vial" and so on.</param>
/// <param name="Detail">What changed, as JSON.</param>
public sealed record AuditAct(string Act, string SubjectKind, Guid SubjectId, PatientId? PatientId, string Detail)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>An act with its detail written as JSON from an anonymous object.</summary>
    public static AuditAct Of(string act, string subjectKind, Guid subjectId, PatientId? patientId, object detail) =>
        new(act, subjectKind, subjectId, patientId, JsonSerializer.Serialize(detail, Json));
}
