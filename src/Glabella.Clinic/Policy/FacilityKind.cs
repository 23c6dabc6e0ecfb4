namespace Glabella.Clinic.Policy;

/// <summary>What kind of place a clinic is, as far as rules distinguish them.</summary>
public enum FacilityKind
{
    /// <summary>A practice or company that physicians own.</summary>
    PhysicianPractice,

    /// <summary>A hospital or its outpatient clinic.</summary>
    Hospital,

    /// <summary>A place of health care under a regulator, such as HIS in Scotland or the licensing authority in Finland.</summary>
    RegulatedClinic,

    /// <summary>A company that persons without a medical licence own.</summary>
    LayOwnedCompany,

    /// <summary>A beauty salon.</summary>
    Salon,
}
