namespace Glabella.Clinic.Policy;

/// <summary>A physician's specialty, as far as rules distinguish them.</summary>
public enum Specialty
{
    None,
    Dermatology,
    PlasticSurgery,
    FaceAndNeckSurgery,
    MaxillofacialSurgery,
    Ophthalmology,
    Neurology,
    GeneralPractice,
    Other,
}
