namespace Glabella.Mechanics;

/// <summary>How much of a movement the landmarker sees: it has learnt mean faces and draws what is unusual toward them.</summary>
/// <remarks>
/// Read = slope · true + scatter, a line through zero, by least squares on renders of our own heads whose movements are known. Written by the explicit
/// test <c>PhotoMeasureStudy</c> into <c>data/measures/landmarker-response.json</c>, fitted on some heads and tried on others (docs/validation.md).
/// Ignores that the response may bend, and that skin is not a drawing.
/// </remarks>
/// <param name="Movement">Id of the movement, for example "brow-raise".</param>
/// <param name="Count">Sides on pictures it was fitted to.</param>
/// <param name="Slope">Millimetres read for each true one.</param>
/// <param name="SlopeError">One standard deviation of the slope between heads.</param>
/// <param name="Scatter">Root mean square distance of what was read from the line, mm.</param>
public sealed record LandmarkerResponse(string Movement, int Count, double Slope, double SlopeError, double Scatter)
{
    private static readonly Lazy<ResponseFile> File = new(() => ReferenceData.Read<ResponseFile>("measures/landmarker-response.json"));

    /// <summary>Where the figures come from.</summary>
    public static string Origin => File.Value.Origin;

    /// <summary>One for each movement that makes strengths or is read.</summary>
    public static IReadOnlyList<LandmarkerResponse> All => File.Value.Movements;

    /// <summary>That of a movement.</summary>
    /// <exception cref="KeyNotFoundException">It is not known.</exception>
    public static LandmarkerResponse Of(string movement) =>
        All.FirstOrDefault(r => r.Movement == movement) ?? throw new KeyNotFoundException($"The landmarker's response to \"{movement}\" is not known.");

    /// <summary>A landmarker that sees movements as they are.</summary>
    /// <param name="movement">Id of the movement.</param>
    public static LandmarkerResponse Exact(string movement) => new(movement, 0, 1, 0, 0);

    private sealed record ResponseFile(string Origin, LandmarkerResponse[] Movements);
}
