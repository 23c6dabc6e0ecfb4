using Glabella.Clinic.Accounts;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Inventory;

/// <summary>One vial with its ledger. What is left is always the sum of the ledger, and no line can bring it below zero.</summary>
public sealed class Vial
{
    private readonly List<VialMovement> _movements = [];
    private readonly List<VialHold> _holdLines = [];
    private readonly List<VialStay> _stays = [];

    private Vial()
    {
    }

    internal Vial(VialId id, string product, decimal units, string lot, DateOnly expiry, Clinician by, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        (Id, Product, Units, Lot, Expiry, ReceivedAt) = (id, product, units, lot, expiry, at);
        _movements.Add(new VialMovement(id, VialMovementKind.Received, units, by, at));
    }

    public VialId Id { get; private set; }

    /// <summary>Non-proprietary name of the product, whose Units all figures here are.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Units in the full vial as labelled.</summary>
    public decimal Units { get; private set; }

    public string Lot { get; private set; } = "";

    /// <summary>Last day of use of the sealed vial.</summary>
    public DateOnly Expiry { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Product code of its package; null when it was entered by hand.</summary>
    public string? Gtin { get; internal init; }

    /// <summary>Serial number; null when none was read.</summary>
    public string? Serial { get; internal init; }

    public string? Supplier { get; internal init; }

    /// <summary>Why it was taken in although its product code or size is unknown; null when they are known.</summary>
    public string? AcceptedBecause { get; internal init; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public decimal? DiluentMl { get; private set; }

    /// <summary>What it was made up with, a key of <see cref="DiluentKind"/>; null for a sealed vial and for those of earlier versions.</summary>
    public string? Diluent { get; private set; }

    /// <summary>When a vial that was made up may no longer be used.</summary>
    public DateTimeOffset? UsableUntil { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>Counts the changes, so that two writers cannot both build on the same state.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<VialMovement> Movements => _movements;

    /// <summary>Every step into and out of quarantine.</summary>
    public IReadOnlyList<VialHold> HoldLines => _holdLines;

    /// <summary>Every place it stood at.</summary>
    public IReadOnlyList<VialStay> Stays => _stays;

    /// <summary>Where it stands; null when no place was noted.</summary>
    public string? Place => _stays.MaxBy(stay => stay.Number)?.Place;

    /// <summary>Every cause for which it may not be used now. An alert holds a vial by itself until someone releases it from that alert.</summary>
    public IReadOnlyList<StandingHold> Holds =>
    [
        .. _holdLines.GroupBy(line => (line.Cause, line.Source)).Select(cause => cause.MaxBy(line => line.Number)!)
            .Where(line => line.Stands).OrderBy(line => line.Number).Select(line => new StandingHold(line.Cause, line.Source, line.Reason, line.At)),
        .. StockAlert.Matching(Product, Lot, Units)
            .Where(alert => !_holdLines.Exists(line => line.Cause == HoldCause.Alert && line.Source == alert.Id))
            .Select(alert => new StandingHold(HoldCause.Alert, alert.Id, alert.Title)),
    ];

    public bool IsRecalled => Holds.Any(hold => hold.Cause == HoldCause.Recall);

    /// <summary>Units left: the sum of the ledger.</summary>
    public decimal Remaining => _movements.Sum(movement => movement.Units);

    /// <summary>Units that were thrown away.</summary>
    public decimal Discarded => -SumOf(VialMovementKind.Discarded) - SumOf(VialMovementKind.Wasted);

    /// <summary>Millilitres left of a vial that was made up.</summary>
    public decimal? RemainingMl => DiluentMl * Remaining / Units;

    public VialState StateAt(DateTimeOffset moment) => this switch
    {
        { DiscardedAt: not null } => VialState.Discarded,
        _ when Remaining == 0 => VialState.Empty,
        _ when IsRecalled => VialState.Recalled,
        _ when Holds.Count > 0 => VialState.Quarantined,
        _ when UsableUntil <= moment || Expiry < DateOnly.FromDateTime(moment.UtcDateTime) => VialState.Expired,
        { OpenedAt: null } => VialState.Sealed,
        _ => VialState.Open,
    };

    /// <summary>Whether a repeated request asks for exactly this vial.</summary>
    internal bool IsSameAs(string product, decimal units, string lot, DateOnly expiry, string? serial = null) =>
        (Product, Units, Lot, Expiry, Serial) == (product, units, lot, expiry, serial);

    internal void Open(decimal diluentMl, DateTimeOffset at, DateTimeOffset usableUntil, string? diluent = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(diluentMl);
        Require(OpenedAt is null && DiscardedAt is null, "Only a sealed vial can be opened.");
        Require(Holds.Count == 0, "A vial that is held is not opened.");
        (OpenedAt, DiluentMl, UsableUntil, Diluent) = (at, diluentMl, usableUntil, diluent);
        Revision++;
    }

    internal void Draw(decimal units, InjectionId injection, Clinician by, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        Require(OpenedAt is not null && DiscardedAt is null, "Units are drawn from an open vial.");
        Require(Holds.Count == 0, "Nothing is drawn from a vial that is held.");
        Add(new VialMovement(Id, VialMovementKind.Drawn, -units, by, at) { InjectionId = injection });
    }

    /// <summary>Whether the units of a recorded draw may be changed by this much; negative when more was given than recorded.</summary>
    internal bool CanCorrect(decimal difference)
    {
        var left = (DiscardedAt is null ? Remaining : -SumOf(VialMovementKind.Discarded)) + difference;
        return left >= 0 && left <= Units;
    }

    /// <summary>Makes up the difference when an injection's recorded units were wrong. After a discard, what was discarded changes with it.</summary>
    internal void Correct(decimal difference, InjectionId injection, string reason, Clinician by, DateTimeOffset at)
    {
        Require(CanCorrect(difference), "A vial never held so much.");
        _movements.Add(new VialMovement(Id, VialMovementKind.Corrected, difference, by, at) { InjectionId = injection, Reason = reason });
        if (DiscardedAt is not null)
        {
            _movements.Add(new VialMovement(Id, VialMovementKind.Discarded, -difference, by, at) { Reason = reason });
        }

        Revision++;
    }

    /// <summary>Throws away what is left; the ledger ends at zero.</summary>
    internal void Discard(string reason, Witness? witness, Clinician by, DateTimeOffset at)
    {
        Require(DiscardedAt is null, "A vial is discarded once.");
        DiscardedAt = at;
        Add(new VialMovement(Id, VialMovementKind.Discarded, -Remaining, by, at) { Reason = reason, Witness = witness?.Name, WitnessId = witness?.Account });
    }

    /// <summary>Throws away a part of an open vial.</summary>
    internal void Waste(decimal units, string reason, Witness? witness, Clinician by, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        Require(OpenedAt is not null && DiscardedAt is null, "A part is thrown away of an open vial.");
        Add(new VialMovement(Id, VialMovementKind.Wasted, -units, by, at) { Reason = reason, Witness = witness?.Name, WitnessId = witness?.Account });
    }

    /// <summary>Sets the ledger to what was counted; the line says by how much, also when it is nothing.</summary>
    internal void Count(decimal counted, string? reason, StockCountId count, Clinician by, DateTimeOffset at)
    {
        Require(DiscardedAt is null, "A discarded vial is not counted.");
        Require(OpenedAt is not null || counted == 0 || counted == Units, "A sealed vial is full or not there.");
        Add(new VialMovement(Id, VialMovementKind.Counted, counted - Remaining, by, at) { Reason = reason, CountId = count });
    }

    internal void Hold(HoldCause cause, string source, string reason, Clinician by, DateTimeOffset at) => AddHold(cause, source, true, reason, by, at);

    /// <summary>Frees it from every cause but a recall, which ends with the recall itself.</summary>
    internal void Release(string reason, Clinician by, DateTimeOffset at)
    {
        foreach (var hold in Holds.Where(hold => hold.Cause != HoldCause.Recall))
        {
            AddHold(hold.Cause, hold.Source, false, reason, by, at);
        }
    }

    internal void EndRecall(string recall, string reason, Clinician by, DateTimeOffset at) => AddHold(HoldCause.Recall, recall, false, reason, by, at);

    internal void PutAt(string place, Clinician by, DateTimeOffset at)
    {
        _stays.Add(new VialStay(Id, _stays.Count + 1, place, by, at));
        Revision++;
    }

    /// <summary>Whether it stood at a place at any time of a period.</summary>
    internal bool StoodAt(string place, DateTimeOffset from, DateTimeOffset to)
    {
        var gone = DiscardedAt ?? DateTimeOffset.MaxValue;
        return _stays.Exists(stay => stay.Place == place && stay.At <= to && from < EndOf(stay, gone));
    }

    private DateTimeOffset EndOf(VialStay stay, DateTimeOffset gone) =>
        _stays.Find(next => next.Number == stay.Number + 1)?.At ?? gone;

    private void AddHold(HoldCause cause, string source, bool stands, string reason, Clinician by, DateTimeOffset at)
    {
        _holdLines.Add(new VialHold(Id, _holdLines.Count + 1, cause, source, stands, reason, by, at));
        Revision++;
    }

    private decimal SumOf(VialMovementKind kind) => _movements.Where(movement => movement.Kind == kind).Sum(movement => movement.Units);

    private void Add(VialMovement movement)
    {
        var left = Remaining + movement.Units;
        Require(left >= 0 && left <= Units, "A vial never holds less than nothing or more than its label.");
        _movements.Add(movement);
        Revision++;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
