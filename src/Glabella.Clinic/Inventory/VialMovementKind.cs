namespace Glabella.Clinic.Inventory;

/// <summary>Why units came or went.</summary>
public enum VialMovementKind
{
    Received,
    Drawn,

    /// <summary>A recorded draw was wrong; this line makes up the difference.</summary>
    Corrected,

    /// <summary>The rest of the vial was thrown away.</summary>
    Discarded,

    /// <summary>A part was thrown away; the vial stays in use.</summary>
    Wasted,

    /// <summary>What was counted against what the ledger said; 0 when they agree.</summary>
    Counted,
}
