namespace Glabella.Anatomy;

/// <summary>What a measure of a muscle is at one place of its course.</summary>
/// <param name="At">Share of the course from origin to insertion, 0 to 1.</param>
/// <param name="Value">The measure there, mm.</param>
/// <param name="Uncertainty">One standard deviation, mm, or null when unknown.</param>
/// <param name="Origin">Publication with how it was read, or "assumed: reason".</param>
public sealed record ProfilePoint(double At, double Value, double? Uncertainty, string Origin);
