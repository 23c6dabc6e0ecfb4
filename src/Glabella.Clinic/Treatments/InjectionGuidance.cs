namespace Glabella.Clinic.Treatments;

/// <summary>By what the needle was guided.</summary>
public enum InjectionGuidance
{
    /// <summary>By landmarks and touch alone.</summary>
    None,
    Emg,
    Ultrasound,
}
