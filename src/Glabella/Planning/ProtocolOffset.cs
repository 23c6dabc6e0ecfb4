namespace Glabella.Planning;

/// <summary>A displacement from landmarks, mm.</summary>
/// <param name="Lateral">Away from the midline, measured on the skin.</param>
/// <param name="Up">Upward, measured straight up.</param>
public sealed record ProtocolOffset(double Lateral, double Up);
