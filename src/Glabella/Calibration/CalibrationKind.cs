namespace Glabella.Calibration;

/// <summary>How a published figure is held against the model.</summary>
public enum CalibrationKind
{
    /// <summary>Per cent of subjects.</summary>
    Share,

    /// <summary>Per cent of subjects of which the source says only that it is above a figure.</summary>
    ShareAbove,

    /// <summary>A median in days.</summary>
    Duration,

    /// <summary>A median in days of which the source says only that it is above a figure.</summary>
    DurationAbove,
}
