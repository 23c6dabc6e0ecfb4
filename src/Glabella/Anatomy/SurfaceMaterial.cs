namespace Glabella.Anatomy;

/// <summary>A range of triangles drawn alike.</summary>
/// <param name="Name">"skin", "lips" or "mouth".</param>
/// <param name="Start">First triangle.</param>
/// <param name="Count">Number of triangles.</param>
public sealed record SurfaceMaterial(string Name, int Start, int Count);
