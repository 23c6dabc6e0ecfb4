namespace Glabella.Clinic.Reviews;

/// <summary>Where an observation lies beside its predicted band.</summary>
public enum BandPlace
{
    Below,
    Inside,
    Above,
}
