namespace Glabella.Clinic.Inventory;

/// <summary>Why units came or went.</summary>
public enum VialMovementKind
{
    Received,
    Drawn,

    /// <summary>A recorded draw was wrong; this line makes up the difference.</summary>
    Corrected,
    Discarded,
}
