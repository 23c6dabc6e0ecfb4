namespace Glabella.Clinic.Policy;

/// <summary>What somebody is licensed or trained as; the role in the program is another matter.</summary>
public enum Qualification
{
    Physician,
    Dentist,
    NursePractitioner,
    PhysicianAssistant,
    NursePrescriber,
    RegisteredNurse,
    Midwife,
    Pharmacist,
    VocationalNurse,
    MedicalAssistant,
    Aesthetician,
    Heilpraktiker,
    Other,
}
