using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Settings;

/// <summary>Chooses the jurisdiction whose rules hold and says what kind of place the clinic is.</summary>
public sealed class ChooseSettings(ClinicStore store)
{
    /// <param name="BaseRevision">The revision that was seen, 0 for none.</param>
    /// <param name="Jurisdiction">Id of a pack; empty for none.</param>
    public sealed record Request(int BaseRevision, string? Jurisdiction, FacilityKind? Facility);

    public async Task<Result<ClinicSettings>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepSettings) is { } notAllowed)
        {
            return notAllowed;
        }

        var jurisdiction = string.IsNullOrWhiteSpace(request.Jurisdiction) ? null : request.Jurisdiction;
        if (jurisdiction is not null && PolicyPack.Find(jurisdiction) is null)
        {
            return new JurisdictionUnknown(jurisdiction);
        }

        if (request.Facility is { } kind && !Enum.IsDefined(kind))
        {
            return new FacilityUnknown();
        }

        return await store.WriteAsync(by, (db, now) => Choose(db, request with { Jurisdiction = jurisdiction }, by, now), cancellation);
    }

    private static async Task<Change<ClinicSettings>> Choose(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var newest = await ClinicSettings.NewestAsync(db);
        if (newest is not null && newest.Jurisdiction == request.Jurisdiction && newest.Facility == request.Facility)
        {
            return Change.Unchanged(newest);
        }

        if ((newest?.Revision ?? 0) != request.BaseRevision)
        {
            return new SettingsChangedMeanwhile(newest?.ByName ?? "someone");
        }

        var next = new ClinicSettings(request.BaseRevision + 1, request.Jurisdiction, request.Facility, by, now);
        db.Add(next);
        return Change.Made(next, AuditAct.Of("settings-chosen", "settings", next.Id, null, new
        {
            next.Revision,
            jurisdiction = next.Jurisdiction ?? "none",
            packVersion = PolicyPack.Find(next.Jurisdiction)?.Version,
            facility = next.Facility,
            before = newest?.Jurisdiction ?? "none",
        }));
    }

    public sealed record JurisdictionUnknown(string Jurisdiction) : Refusal(
        "jurisdiction-unknown", $"Glabella has no rules for \"{Jurisdiction}\". Choose one of the list, or the strictest reading.", "Jurisdiction");

    public sealed record FacilityUnknown() : Refusal("facility-unknown", "Choose the kind of facility from the list.", "Facility");

    public sealed record SettingsChangedMeanwhile(string By) : Refusal(
        "settings-changed-meanwhile", $"{By} has changed the settings meanwhile. Load the page again, look at them, and choose once more.", "BaseRevision");
}
