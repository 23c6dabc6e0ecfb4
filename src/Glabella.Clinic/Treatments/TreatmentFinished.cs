namespace Glabella.Clinic.Treatments;

/// <summary>The treatment is finished; only corrections may still be added.</summary>
public sealed record TreatmentFinished(string By, DateTimeOffset At) : Refusal(
    "treatment-finished",
    FormattableString.Invariant($"{By} finished this treatment on {At:yyyy-MM-dd HH:mm} UTC. What was recorded wrongly can be corrected; nothing more can be given in it."))
{
    internal static TreatmentFinished? Check(Treatment treatment) =>
        treatment.FinishedAt is { } at ? new(treatment.FinishedByName!, at) : null;
}
