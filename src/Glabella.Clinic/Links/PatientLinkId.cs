namespace Glabella.Clinic.Links;

/// <summary>Identifies one link; no secret, its token is.</summary>
public readonly record struct PatientLinkId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
