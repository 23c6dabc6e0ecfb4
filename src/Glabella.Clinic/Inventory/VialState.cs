namespace Glabella.Clinic.Inventory;

/// <summary>Where a vial stands at a moment; derived, never stored.</summary>
public enum VialState
{
    /// <summary>In stock, not made up.</summary>
    Sealed,

    /// <summary>Made up and usable.</summary>
    Open,

    /// <summary>Nothing is left.</summary>
    Empty,

    /// <summary>Past its expiry date or its time of use after opening.</summary>
    Expired,

    Discarded,

    /// <summary>Set aside until someone decides.</summary>
    Quarantined,

    /// <summary>Its lot is recalled.</summary>
    Recalled,
}
