namespace Glabella.Calibration;

/// <summary>How a fit ended.</summary>
public enum FitStatus
{
    /// <summary>The next step would change nothing worth having.</summary>
    Settled,

    /// <summary>The limit of iterations was reached.</summary>
    IterationLimit,
}
