using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>What came and went in a period, product by product. Nothing is added over products.</summary>
public sealed class ReportStock(ClinicStore store)
{
    /// <param name="From">Its first moment.</param>
    /// <param name="To">The first moment after it.</param>
    public sealed record Request(DateTimeOffset From, DateTimeOffset To);

    /// <summary>One product, in its own Units. What was there and all that came and went make what is left.</summary>
    /// <param name="Before">There at the beginning.</param>
    /// <param name="Given">Drawn for injections.</param>
    /// <param name="Corrected">Changes of recorded injections: negative when more had been given than recorded.</param>
    /// <param name="Discarded">Thrown away, whole vials and parts.</param>
    /// <param name="Counted">Found more or, negative, less than recorded.</param>
    /// <param name="VialsReceived">How many vials came in.</param>
    public sealed record Line(
        string Product, decimal Before, decimal Received, decimal Given, decimal Corrected, decimal Discarded, decimal Counted, decimal Left, int VialsReceived)
    {
        /// <summary>What is left by the other columns; the same as what the ledgers say.</summary>
        public decimal Balance => Before + Received - Given + Corrected - Discarded + Counted;
    }

    public async Task<Result<IReadOnlyList<Line>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        if (request.From >= request.To)
        {
            return new PeriodImpossible();
        }

        var to = request.To.ToUniversalTime();
        var moved = await store.ReadAsync(db => db.VialMovements.Where(m => m.At < to)
            .Join(db.Vials, m => m.VialId, v => v.Id, (m, v) => new Moved(v.Product, m.Kind, m.Units, m.At)).ToListAsync(cancellation));
        return moved.GroupBy(line => line.Product).OrderBy(product => product.Key, StringComparer.Ordinal)
            .Select(product => LineOf(product.Key, [.. product], request.From)).ToList();
    }

    private static Line LineOf(string product, IReadOnlyList<Moved> all, DateTimeOffset from)
    {
        var inPeriod = all.Where(line => line.At >= from).ToList();
        decimal Sum(params VialMovementKind[] kinds) => inPeriod.Where(line => kinds.Contains(line.Kind)).Sum(line => line.Units);
        return new Line(
            product, all.Where(line => line.At < from).Sum(line => line.Units), Sum(VialMovementKind.Received), -Sum(VialMovementKind.Drawn),
            Sum(VialMovementKind.Corrected), -Sum(VialMovementKind.Discarded, VialMovementKind.Wasted), Sum(VialMovementKind.Counted),
            all.Sum(line => line.Units), inPeriod.Count(line => line.Kind == VialMovementKind.Received));
    }

    private sealed record Moved(string Product, VialMovementKind Kind, decimal Units, DateTimeOffset At);

    public sealed record PeriodImpossible() : Refusal("period-impossible", "The period must begin before it ends. Enter the first day and a later or the same last day.", "From");
}
