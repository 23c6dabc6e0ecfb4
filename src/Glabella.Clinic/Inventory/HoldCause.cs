namespace Glabella.Clinic.Inventory;

/// <summary>Why a vial may not be used for now.</summary>
public enum HoldCause
{
    /// <summary>Someone set it aside.</summary>
    Suspicion,

    /// <summary>It stood where the temperature was wrong.</summary>
    Excursion,

    /// <summary>Another vial carries the same serial number.</summary>
    SerialTwice,

    /// <summary>A public warning of counterfeits fits it.</summary>
    Alert,

    /// <summary>Its lot is recalled.</summary>
    Recall,
}
