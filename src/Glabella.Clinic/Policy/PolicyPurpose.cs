namespace Glabella.Clinic.Policy;

/// <summary>What a treatment is for; many rules are about one of the two.</summary>
public enum PolicyPurpose
{
    Cosmetic,
    Therapeutic,
}
