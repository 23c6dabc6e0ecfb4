using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Results;

/// <summary>What became of the treatments of a period: told apart by product always, and by clinician, pattern or lot. Units are not part of it.</summary>
public sealed class ShowResults(ClinicStore store)
{
    /// <param name="From">First day of treatment; null for no limit.</param>
    /// <param name="To">Last day; null for no limit.</param>
    public sealed record Request(ResultGrouping By, DateOnly? From = null, DateOnly? To = null);

    /// <param name="Rows">Groups large enough by their first response, the best first; after them the small ones by name.</param>
    public sealed record Sheet(IReadOnlyList<TreatedCase> Cases, IReadOnlyList<ResultRow> Rows);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        if (request is { From: { } from, To: { } to } && from > to)
        {
            return new PeriodTurned(from, to);
        }

        var cases = await store.ReadAsync(db => ResultCases.LoadAsync(db, request.From, request.To, cancellation));
        return new Sheet(cases, Rows(cases, request.By));
    }

    private static IReadOnlyList<ResultRow> Rows(IReadOnlyList<TreatedCase> cases, ResultGrouping by) =>
    [
        .. cases.SelectMany(c => KeysOf(c, by).Select(key => (c.Product, key, Case: c)))
            .GroupBy(line => (line.Product, line.key))
            .Select(group => ResultRow.Of(group.Key.Product, group.Key.key, [.. group.Select(line => line.Case)]))
            .OrderBy(row => row.Product, StringComparer.Ordinal).ThenBy(row => row.IsSmall)
            .ThenByDescending(row => row.IsSmall ? 0 : row.Responses[0].Share ?? 0).ThenBy(row => row.Group, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> KeysOf(TreatedCase treated, ResultGrouping by) => by switch
    {
        ResultGrouping.Clinician => [treated.Clinician],
        ResultGrouping.Pattern => [treated.Pattern],
        ResultGrouping.Lot => treated.Lots,
        _ => [""],
    };

    public sealed record PeriodTurned(DateOnly From, DateOnly To) : Refusal(
        "period-turned", FormattableString.Invariant($"The period ends on {To:yyyy-MM-dd}, before it begins on {From:yyyy-MM-dd}. Exchange the days."), "From");
}
