namespace Glabella.Clinic.Policy;

/// <summary>What a person does that a rule of a jurisdiction may be about.</summary>
public enum PolicyAct
{
    Assess,
    Prescribe,
    Reconstitute,
    Inject,
    Sign,
}
