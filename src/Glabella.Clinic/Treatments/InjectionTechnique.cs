namespace Glabella.Clinic.Treatments;

/// <summary>How the toxin was set down at a site.</summary>
public enum InjectionTechnique
{
    /// <summary>All at one point.</summary>
    Point,

    /// <summary>Along a line while the needle is withdrawn.</summary>
    Linear,

    /// <summary>In several directions from one entry.</summary>
    Fan,

    /// <summary>Many small drops into the skin.</summary>
    Microdroplets,
}
