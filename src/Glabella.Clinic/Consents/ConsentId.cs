namespace Glabella.Clinic.Consents;

/// <summary>Identifies one consent, given or declined.</summary>
public readonly record struct ConsentId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
