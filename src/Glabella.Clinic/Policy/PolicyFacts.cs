using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Policy;

/// <summary>A case as the rules see it: everything that was looked at, kept with the verdict.</summary>
/// <param name="On">The clinic's day.</param>
/// <param name="At">The moment, for hours of cooling off.</param>
/// <param name="Purposes">What the plan's areas are treated for.</param>
/// <param name="Examinations">In person, of this patient.</param>
/// <param name="HasStandingOrder">Whether a standing order in force covers the plan for this patient and actor.</param>
/// <param name="Supervisors">Who said today that they supervise, the actor left out.</param>
/// <param name="Facility">Null when the manager has not said.</param>
public sealed record PolicyFacts(
    DateOnly On,
    DateTimeOffset At,
    PolicyAct Act,
    IReadOnlyList<PolicyPurpose> Purposes,
    PolicyActor Actor,
    int PatientAge,
    IReadOnlyList<PolicyExam> Examinations,
    bool HasStandingOrder,
    IReadOnlyList<PolicySupervisor> Supervisors,
    FacilityKind? Facility);

/// <summary>Who acts.</summary>
/// <param name="Qualification">Null when none is recorded.</param>
public sealed record PolicyActor(ClinicianId Id, string Name, Role Role, Qualification? Qualification, Specialty Specialty = Specialty.None);

/// <summary>One examination in person.</summary>
public sealed record PolicyExam(ClinicianId By, Qualification? Examiner, DateOnly On, DateTimeOffset At);

/// <summary>One supervisor of today.</summary>
public sealed record PolicySupervisor(string Name, Qualification? Qualification, Presence Presence);
