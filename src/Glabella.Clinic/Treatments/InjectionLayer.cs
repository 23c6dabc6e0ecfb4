namespace Glabella.Clinic.Treatments;

/// <summary>The layer that was meant to be reached, as felt by the hand.</summary>
public enum InjectionLayer
{
    Intradermal,
    Subcutaneous,
    Intramuscular,
    OnBone,
}
