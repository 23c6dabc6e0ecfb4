using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Inventory;

/// <summary>One line of a vial's ledger. Only ever added; the balance is the sum of the lines.</summary>
public sealed class VialMovement : IAppendOnly
{
    private VialMovement()
    {
    }

    internal VialMovement(VialId vial, VialMovementKind kind, decimal units, Clinician by, DateTimeOffset at)
    {
        Id = VialMovementId.New();
        (VialId, Kind, Units) = (vial, kind, units);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public VialMovementId Id { get; private set; }

    public VialId VialId { get; private set; }

    public VialMovementKind Kind { get; private set; }

    /// <summary>Units of the vial's product: positive in, negative out.</summary>
    public decimal Units { get; private set; }

    /// <summary>The injection the units went into, or whose record was corrected.</summary>
    public InjectionId? InjectionId { get; internal init; }

    public string? Reason { get; internal init; }

    /// <summary>Who saw it thrown away; null when nobody was asked for.</summary>
    public string? Witness { get; internal init; }

    /// <summary>The account of the witness, when they confirmed with a password.</summary>
    public ClinicianId? WitnessId { get; internal init; }

    /// <summary>The count of the stock it belongs to.</summary>
    public StockCountId? CountId { get; internal init; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
