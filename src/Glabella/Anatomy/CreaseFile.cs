namespace Glabella.Anatomy;

/// <summary>The file <c>data/creases/creases.json</c>: curves of the right side, of both sides, or of the midline on the reference head.</summary>
internal sealed record CreaseFile(string Origin, SourcedNumber AgeOfFirstRestLines, SourcedNumber RestShareAtFullAge, SourcedNumber FullAge, WrinkleLine[] Lines, CreaseCurve[] Creases)
{
    private static readonly Lazy<CreaseFile> File = new(() => ReferenceData.Read<CreaseFile>("creases/creases.json"));

    public static CreaseFile Load() => File.Value;
}

/// <summary>One crease; <paramref name="RestFactor"/> says how early it stays at rest compared with the others.</summary>
internal sealed record CreaseCurve(
    string Id, string Line, bool Paired, double[][] Points, double HalfWidthMm, double DepthMm, double RestFactor);
