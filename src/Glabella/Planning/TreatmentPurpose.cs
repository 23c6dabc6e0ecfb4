namespace Glabella.Planning;

/// <summary>Why an area is treated.</summary>
public enum TreatmentPurpose
{
    /// <summary>For appearance.</summary>
    Cosmetic,

    /// <summary>Against an illness or pain.</summary>
    Therapeutic,
}
