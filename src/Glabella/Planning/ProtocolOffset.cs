namespace Glabella.Planning;

/// <summary>A displacement from landmarks, mm.</summary>
/// <param name="Lateral">Away from the midline.</param>
/// <param name="Up">Upward.</param>
public sealed record ProtocolOffset(double Lateral, double Up);
