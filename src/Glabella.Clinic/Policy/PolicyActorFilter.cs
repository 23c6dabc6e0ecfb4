using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Policy;

/// <summary>Whom a rule concerns. A part that is missing leaves nobody out.</summary>
/// <param name="ExceptQualifications">Those whom it does not concern.</param>
public sealed record PolicyActorFilter(
    IReadOnlyList<Role>? Roles = null,
    IReadOnlyList<Qualification>? Qualifications = null,
    IReadOnlyList<Qualification>? ExceptQualifications = null)
{
    // Who is not known to be excepted is not: a missing qualification never loosens a rule.
    internal bool Includes(PolicyActor actor) =>
        (Roles is null || Roles.Contains(actor.Role))
        && (Qualifications is null || (actor.Qualification is { } held && Qualifications.Contains(held)))
        && (ExceptQualifications is null || actor.Qualification is not { } own || !ExceptQualifications.Contains(own));
}
