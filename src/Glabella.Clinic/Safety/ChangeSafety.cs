using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Safety;

/// <summary>The clinic decides a setting, with the reason. Choosing what already holds changes nothing.</summary>
public sealed class ChangeSafety(ClinicStore store)
{
    private const int LongestReason = 500;

    /// <param name="Key">Of <see cref="SafetySettings.All"/>.</param>
    public sealed record Request(string Key, string Value, string Reason);

    public async Task<Result<string>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepRules) is { } notAllowed)
        {
            return notAllowed;
        }

        var key = SafetySettings.All.FirstOrDefault(one => one.Id == request.Key);
        if (key is null || !key.Values.Contains(request.Value))
        {
            return new NoSuchSetting(request.Key, request.Value);
        }

        var reason = (request.Reason ?? "").Trim();
        return reason.Length is 0 or > LongestReason
            ? new ReasonMissing()
            : await store.WriteAsync<string>(by, (db, now) => Change(db, key, request.Value, reason, by, now), cancellation);
    }

    private static async Task<Change<string>> Change(ClinicDb db, SafetySettings.Key key, string value, string reason, Clinician by, DateTimeOffset now)
    {
        var newest = await key.NewestAsync(db);
        var former = newest?.Value ?? key.Default;
        if (former == value)
        {
            return Storage.Change.Unchanged(value);
        }

        var setting = new SafetySetting(key.Id, (newest?.Revision ?? 0) + 1, value, reason, by, now);
        db.Add(setting);
        return Storage.Change.Made(value, AuditAct.Of("setting-changed", "setting", setting.Id, null, new { key = key.Id, from = former, to = value, reason }));
    }

    public sealed record NoSuchSetting(string Key, string Value) : Refusal(
        "setting-unknown", $"There is no choice \"{Value}\" of a setting \"{Key}\". Load the page again and choose one that is offered.", "Value");

    public sealed record ReasonMissing() : Refusal(
        "reason-missing", FormattableString.Invariant($"Say why, in at most {LongestReason} characters; it is kept."), "Reason");
}
