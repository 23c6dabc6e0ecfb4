namespace Glabella.Clinic.Treatments;

/// <summary>What bled at the needle, as seen at the chair.</summary>
public enum BleedingSeen
{
    None,
    Spot,
    Bruise,
}
