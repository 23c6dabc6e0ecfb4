using System.Globalization;
using System.Text.Json;

namespace Glabella.Clinic.Consents;

/// <summary>A signature as drawn: strokes of points on a field 1000 wide and 300 high.</summary>
public sealed record DrawnSignature(IReadOnlyList<IReadOnlyList<int>> Strokes)
{
    public const int Width = 1000;
    public const int Height = 300;

    private const int MostStrokes = 100;
    private const int MostNumbers = 8000;

    /// <summary>Fewer points than this are a touch by mistake; assumed.</summary>
    private const int FewestPoints = 8;

    /// <summary>Reads "[[x,y,x,y,…],…]"; null when it is no signature.</summary>
    public static DrawnSignature? Parse(string? text)
    {
        try
        {
            var strokes = JsonSerializer.Deserialize<int[]?[]>(text ?? "");
            return strokes is { Length: > 0 and <= MostStrokes } && Array.TrueForAll(strokes, IsStroke)
                && strokes.Sum(stroke => stroke!.Length) is >= 2 * FewestPoints and <= MostNumbers
                ? new DrawnSignature(strokes!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(Strokes);

    /// <summary>The strokes as the data of an SVG path.</summary>
    public string ToPath() => string.Join(' ', Strokes.Select(stroke =>
        "M" + string.Join(' ', stroke.Chunk(2).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point[0]},{point[1]}")))));

    private static bool IsStroke(int[]? stroke) =>
        stroke is { Length: >= 2 } && stroke.Length % 2 == 0
        && stroke.Chunk(2).All(point => point[0] is >= 0 and <= Width && point[1] is >= 0 and <= Height);
}
