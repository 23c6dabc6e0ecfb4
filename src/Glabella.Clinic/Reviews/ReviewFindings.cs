using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glabella.Clinic.Reviews;

/// <summary>What was found at one review.</summary>
/// <param name="OnsetDay">The day after injection on which the patient first noticed an effect.</param>
/// <param name="Asymmetry">In words; empty when none was noted.</param>
/// <param name="Note">Anything else, in words.</param>
public sealed record ReviewFindings(
    IReadOnlyList<ReviewedGrade> Grades, IReadOnlyList<ReviewedMovement> Movements,
    Improvement? ByClinician = null, Improvement? ByPatient = null, Satisfaction? Satisfaction = null,
    int? OnsetDay = null, string Asymmetry = "", string Note = "")
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Whether nothing at all was recorded.</summary>
    public bool IsEmpty => Grades.Count == 0 && Movements.Count == 0 && (ByClinician, ByPatient, Satisfaction, OnsetDay) == (null, null, null, null)
        && Asymmetry.Length == 0 && Note.Length == 0;

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static ReviewFindings Read(string stored) => JsonSerializer.Deserialize<ReviewFindings>(stored, Json)!;
}
