namespace Glabella.Clinic.Reviews;

/// <summary>How satisfied the patient says they are: a simple scale of this clinic's own, validated nowhere.</summary>
public enum Satisfaction
{
    VerySatisfied,
    Satisfied,
    Neither,
    Dissatisfied,
    VeryDissatisfied,
}
