using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Inventory;

/// <summary>One recall of a lot. It is ended once, with a reason, and never taken back.</summary>
public sealed class LotRecall
{
    private LotRecall()
    {
    }

    internal LotRecall(LotRecallId id, string product, string lot, string reason, Clinician by, DateTimeOffset at)
    {
        (Id, Product, Lot, Reason) = (id, product, lot, reason);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public LotRecallId Id { get; private set; }

    /// <summary>Non-proprietary name.</summary>
    public string Product { get; private set; } = "";

    public string Lot { get; private set; } = "";

    /// <summary>Why, and who called it back.</summary>
    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? EndReason { get; private set; }

    public string? EndedByName { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts the changes, so that two writers cannot both build on the same state.</summary>
    public int Revision { get; private set; }

    internal void End(string reason, Clinician by, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            throw new InvalidOperationException("A recall ends once.");
        }

        (EndReason, EndedByName, EndedAt) = (reason, by.Name, at);
        Revision++;
    }
}
