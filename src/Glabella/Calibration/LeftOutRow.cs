namespace Glabella.Calibration;

/// <summary>A published figure that takes no part in the calibration, and why.</summary>
public sealed record LeftOutRow(PublishedRow Source, string Reason);
