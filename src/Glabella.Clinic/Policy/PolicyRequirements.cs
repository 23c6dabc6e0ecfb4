namespace Glabella.Clinic.Policy;

/// <summary>What a rule requires; a part that is missing requires nothing.</summary>
/// <param name="Qualifications">The actor has one of these.</param>
/// <param name="Specialties">The actor has one of these.</param>
/// <param name="InPersonExam">The patient was examined in person.</param>
/// <param name="ExamMaxAgeDays">That examination is at most so old.</param>
/// <param name="Examiners">One of these examined.</param>
/// <param name="ExamByActor">The actor examined.</param>
/// <param name="StandingOrder">A physician's standing order covers what is given.</param>
/// <param name="Supervisors">One of these supervises today.</param>
/// <param name="SupervisorPresent">And is at least so near.</param>
/// <param name="Facilities">The clinic is one of these.</param>
/// <param name="MinimumAge">The patient has so many full years.</param>
/// <param name="CoolingOffHours">So much time has gone by since the first examination.</param>
/// <param name="CoSignature">Afterwards the record is signed by the supervisor as well; an obligation, never unmet beforehand.</param>
public sealed record PolicyRequirements(
    IReadOnlyList<Qualification>? Qualifications = null,
    IReadOnlyList<Specialty>? Specialties = null,
    bool InPersonExam = false,
    int? ExamMaxAgeDays = null,
    IReadOnlyList<Qualification>? Examiners = null,
    bool ExamByActor = false,
    bool StandingOrder = false,
    IReadOnlyList<Qualification>? Supervisors = null,
    Presence? SupervisorPresent = null,
    IReadOnlyList<FacilityKind>? Facilities = null,
    int? MinimumAge = null,
    int? CoolingOffHours = null,
    bool CoSignature = false);
