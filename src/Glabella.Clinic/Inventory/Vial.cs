using Glabella.Clinic.Accounts;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Inventory;

/// <summary>One vial with its ledger. What is left is always the sum of the ledger, and no line can bring it below zero.</summary>
public sealed class Vial
{
    private readonly List<VialMovement> _movements = [];

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

    public DateTimeOffset? OpenedAt { get; private set; }

    public decimal? DiluentMl { get; private set; }

    /// <summary>When a vial that was made up may no longer be used.</summary>
    public DateTimeOffset? UsableUntil { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>Counts the changes, so that two writers cannot both build on the same state.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<VialMovement> Movements => _movements;

    /// <summary>Units left: the sum of the ledger.</summary>
    public decimal Remaining => _movements.Sum(movement => movement.Units);

    /// <summary>Units that were thrown away.</summary>
    public decimal Discarded => -_movements.Where(movement => movement.Kind == VialMovementKind.Discarded).Sum(movement => movement.Units);

    /// <summary>Millilitres left of a vial that was made up.</summary>
    public decimal? RemainingMl => DiluentMl * Remaining / Units;

    public VialState StateAt(DateTimeOffset moment) => this switch
    {
        { DiscardedAt: not null } => VialState.Discarded,
        _ when Remaining == 0 => VialState.Empty,
        _ when UsableUntil <= moment || Expiry < DateOnly.FromDateTime(moment.UtcDateTime) => VialState.Expired,
        { OpenedAt: null } => VialState.Sealed,
        _ => VialState.Open,
    };

    /// <summary>Whether a repeated request asks for exactly this vial.</summary>
    internal bool IsSameAs(string product, decimal units, string lot, DateOnly expiry) =>
        (Product, Units, Lot, Expiry) == (product, units, lot, expiry);

    internal void Open(decimal diluentMl, DateTimeOffset at, DateTimeOffset usableUntil)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(diluentMl);
        Require(OpenedAt is null && DiscardedAt is null, "Only a sealed vial can be opened.");
        (OpenedAt, DiluentMl, UsableUntil) = (at, diluentMl, usableUntil);
        Revision++;
    }

    internal void Draw(decimal units, InjectionId injection, Clinician by, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        Require(OpenedAt is not null && DiscardedAt is null, "Units are drawn from an open vial.");
        Add(new VialMovement(Id, VialMovementKind.Drawn, -units, by, at) { InjectionId = injection });
    }

    /// <summary>Whether the units of a recorded draw may be changed by this much; negative when more was given than recorded.</summary>
    internal bool CanCorrect(decimal difference)
    {
        var left = (DiscardedAt is null ? Remaining : Discarded) + difference;
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

    internal void Discard(string reason, Clinician by, DateTimeOffset at)
    {
        Require(DiscardedAt is null, "A vial is discarded once.");
        DiscardedAt = at;
        Add(new VialMovement(Id, VialMovementKind.Discarded, -Remaining, by, at) { Reason = reason });
    }

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
