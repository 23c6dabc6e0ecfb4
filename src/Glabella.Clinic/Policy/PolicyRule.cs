namespace Glabella.Clinic.Policy;

/// <summary>One rule of a jurisdiction: whoever does one of the acts needs what it requires.</summary>
/// <param name="Id">Unique in all packs; never used for another rule.</param>
/// <param name="Version">Counts the changes of its text or terms.</param>
/// <param name="ValidFrom">First day it holds. Where the source gives none, the day of the source.</param>
/// <param name="ValidTo">Last day it holds; null while no end is known.</param>
/// <param name="Says">The rule in one sentence, in Glabella's own words.</param>
/// <param name="Status">"seen", "recalled" or "assumed".</param>
/// <param name="Actor">Whom it concerns; null for everyone.</param>
public sealed record PolicyRule(
    string Id,
    int Version,
    DateOnly ValidFrom,
    IReadOnlyList<PolicyPurpose> AppliesTo,
    IReadOnlyList<PolicyAct> Acts,
    PolicyRequirements Requires,
    PolicySeverity Severity,
    string Says,
    string Source,
    string Address,
    string Status,
    PolicyActorFilter? Actor = null,
    DateOnly? ValidTo = null)
{
    /// <summary>Whether it is about this case at all.</summary>
    public bool Concerns(PolicyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.On >= ValidFrom
            && (ValidTo is null || facts.On <= ValidTo)
            && Acts.Contains(facts.Act)
            && AppliesTo.Any(facts.Purposes.Contains)
            && (Actor is null || Actor.Includes(facts.Actor));
    }
}
