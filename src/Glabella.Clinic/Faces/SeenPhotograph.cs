using Glabella.Clinic.Photographs;

namespace Glabella.Clinic.Faces;

/// <summary>A photograph with the landmarks that hold on it.</summary>
public sealed record SeenPhotograph(Photograph Photograph, PhotographLandmarks Landmarks);
