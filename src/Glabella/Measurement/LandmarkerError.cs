namespace Glabella.Measurement;

/// <summary>How wrong a measure on points of the landmarker is, from renders of our own heads whose measures are known.</summary>
/// <remarks>
/// Written by the explicit test <c>PhotoMeasureStudy</c> into <c>data/measures/landmarker-error.json</c>, calibrated on some heads and tried on
/// others (docs/validation.md). The heads are drawn: real skin, hair and lids may be found better or worse.
/// </remarks>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Count">Sides on pictures it was found on.</param>
/// <param name="Bias">Mean of found less true, in the measure's unit.</param>
/// <param name="Error">Root mean square of found less true: bias and scatter together.</param>
/// <param name="ErrorOfDifference">Root mean square error of right less left.</param>
/// <param name="Scatter">Standard deviation over head pose, light and picture size on one head in one expression.</param>
public sealed record LandmarkerError(string Measure, int Count, double Bias, double Error, double ErrorOfDifference, double Scatter)
{
    private static readonly Lazy<ErrorFile> File = new(() => ReferenceData.Read<ErrorFile>("measures/landmarker-error.json"));

    /// <summary>Where the figures come from.</summary>
    public static string Origin => File.Value.Origin;

    /// <summary>One for each measure.</summary>
    public static IReadOnlyList<LandmarkerError> All => File.Value.Measures;

    /// <summary>That of a measure.</summary>
    public static LandmarkerError Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return All.FirstOrDefault(e => e.Measure == measure.Id) ?? throw new KeyNotFoundException($"The landmarker's error of \"{measure.Id}\" is not known.");
    }

    private sealed record ErrorFile(string Origin, LandmarkerError[] Measures);
}
