namespace Glabella.Clinic.Plans;

/// <summary>Where a plan stands.</summary>
public enum PlanState
{
    /// <summary>May be changed; may not be carried out.</summary>
    Draft,

    /// <summary>Frozen; may be carried out.</summary>
#pragma warning disable CA1720 // a signature, not a signed integer
    Signed,
#pragma warning restore CA1720

    /// <summary>Frozen; a later signed version has taken its place.</summary>
    Superseded,
}
