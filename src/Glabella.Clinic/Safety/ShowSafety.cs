using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Safety;

/// <summary>What holds of each setting.</summary>
public sealed class ShowSafety(ClinicStore store)
{
    public sealed record Request;

    /// <param name="Decided">Null while the default holds.</param>
    public sealed record Line(SafetySettings.Key Key, string Value, SafetySetting? Decided);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRules) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<Line>>>(async db =>
        {
            var lines = new List<Line>();
            foreach (var key in SafetySettings.All)
            {
                var newest = await key.NewestAsync(db, cancellation);
                lines.Add(new Line(key, newest?.Value ?? key.Default, newest));
            }

            return lines;
        });
    }
}
