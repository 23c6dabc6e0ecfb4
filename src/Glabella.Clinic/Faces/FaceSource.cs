namespace Glabella.Clinic.Faces;

/// <summary>Where a face came from.</summary>
public enum FaceSource
{
    /// <summary>The reference face of the patient's sex and age.</summary>
    Reference,

    /// <summary>Landmarks on a photograph, confirmed by a person.</summary>
    Photograph,
}
