namespace Glabella.Measurement;

/// <summary>A part of the symmetry score.</summary>
/// <param name="Score">0 to 100, with its error.</param>
/// <param name="OfSymmetricFace">What a face with equal sides would score, measured with these errors.</param>
/// <param name="Measures">How many measures it rests on.</param>
public sealed record SymmetryPart(MeasuredFigure Score, double OfSymmetricFace, int Measures);
