namespace Glabella.Pharmacology;

/// <summary>To and from the scale on which a constant is fitted.</summary>
public static class ParameterTransforms
{
    /// <summary>The constant on its fitting scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A logarithm of a constant that is not positive is asked for.</exception>
    public static double ToFit(this ParameterTransform transform, double value)
    {
        if (transform == ParameterTransform.Identity)
        {
            return value;
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return Math.Log(value);
    }

    /// <summary>The constant from its fitting scale.</summary>
    public static double FromFit(this ParameterTransform transform, double fitted) =>
        transform == ParameterTransform.Identity ? fitted : Math.Exp(fitted);

    /// <summary>Slope of the constant against its fitting scale, which turns a standard deviation there into one here.</summary>
    public static double Slope(this ParameterTransform transform, double value) =>
        transform == ParameterTransform.Identity ? 1 : value;
}
