using System.Globalization;

namespace Glabella.Clinic.Policy;

/// <summary>Holds the rules of a jurisdiction against a case. Pure: same pack and facts, same verdicts.</summary>
public static class PolicyEvaluator
{
    /// <summary>One verdict for each rule that concerns the case, in the order of the pack.</summary>
    public static IReadOnlyList<PolicyVerdict> Evaluate(PolicyPack pack, PolicyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. pack.Rules.Where(rule => rule.Concerns(facts))
            .Select(rule => new PolicyVerdict(rule, [.. Unmet(rule.Requires, facts)], rule.Requires.CoSignature))];
    }

    private static IEnumerable<string> Unmet(PolicyRequirements needs, PolicyFacts facts) =>
        Person(needs, facts).Concat(Patient(needs, facts)).Concat(Circumstances(needs, facts));

    private static IEnumerable<string> Person(PolicyRequirements needs, PolicyFacts facts)
    {
        var actor = facts.Actor;
        if (needs.Qualifications is { } qualified && (actor.Qualification is not { } held || !qualified.Contains(held)))
        {
            yield return actor.Qualification is null
                ? $"No qualification of {actor.Name} is recorded; a manager enters it under Settings."
                : $"{actor.Name} is recorded as {PolicyWords.Of(actor.Qualification.Value)}; this takes {PolicyWords.Or(qualified.Select(q => PolicyWords.Of(q)))}.";
        }

        if (needs.Specialties is { } specialties && !specialties.Contains(actor.Specialty))
        {
            yield return $"{actor.Name} is recorded {(actor.Specialty == Specialty.None ? "without a specialty" : $"with the specialty {PolicyWords.Of(actor.Specialty)}")}; this takes {PolicyWords.Or(specialties.Select(s => PolicyWords.Of(s)))}.";
        }
    }

    private static IEnumerable<string> Patient(PolicyRequirements needs, PolicyFacts facts)
    {
        if (needs.MinimumAge is { } age && facts.PatientAge < age)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The patient is {facts.PatientAge} years old; at least {age} is asked.");
        }

        if (needs.InPersonExam && !facts.Examinations.Any(exam => Counts(exam, needs, facts)))
        {
            yield return $"No examination in person {PolicyWords.Exam(needs)} is recorded; record it on the patient's page.";
        }

        if (needs.CoolingOffHours is { } hours && !facts.Examinations.Any(exam => facts.At - exam.At >= TimeSpan.FromHours(hours)))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Less than {hours} hours have gone by since the first recorded examination, or none is recorded.");
        }
    }

    private static IEnumerable<string> Circumstances(PolicyRequirements needs, PolicyFacts facts)
    {
        if (needs.StandingOrder && !facts.HasStandingOrder)
        {
            yield return "No standing order in force covers this product, these areas, these Units and this patient's age; a physician signs one under Settings.";
        }

        if (needs.Supervisors is { } supervisors && !facts.Supervisors.Any(s => Supervises(s, supervisors, needs.SupervisorPresent)))
        {
            yield return $"Nobody has said today that they supervise {PolicyWords.Of(needs.SupervisorPresent ?? Presence.Reachable)} ({PolicyWords.Or(supervisors.Select(q => PolicyWords.Of(q)))}); a physician does so on Today.";
        }

        if (needs.Facilities is { } kinds && (facts.Facility is not { } kind || !kinds.Contains(kind)))
        {
            yield return facts.Facility is null
                ? "The kind of facility is not recorded; a manager enters it under Settings."
                : $"This clinic is recorded as {PolicyWords.Of(facts.Facility.Value)}; this takes {PolicyWords.Or(kinds.Select(k => PolicyWords.Of(k)))}.";
        }
    }

    private static bool Counts(PolicyExam exam, PolicyRequirements needs, PolicyFacts facts) =>
        exam.On <= facts.On
        && (needs.ExamMaxAgeDays is not { } days || facts.On.DayNumber - exam.On.DayNumber <= days)
        && (needs.Examiners is null || (exam.Examiner is { } examiner && needs.Examiners.Contains(examiner)))
        && (!needs.ExamByActor || exam.By == facts.Actor.Id);

    private static bool Supervises(PolicySupervisor supervisor, IReadOnlyList<Qualification> qualified, Presence? near) =>
        supervisor.Qualification is { } held && qualified.Contains(held) && supervisor.Presence >= (near ?? Presence.Reachable);
}
