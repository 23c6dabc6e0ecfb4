namespace Glabella.Anatomy;

/// <summary>The file <c>data/zones/zones.json</c>: outlines of danger zones of the right side on the reference head.</summary>
internal sealed record ZoneFile(ZoneOutline[] Zones)
{
    private static readonly Lazy<ZoneFile> File = new(() => ReferenceData.Read<ZoneFile>("zones/zones.json"));

    public static ZoneFile Load() => File.Value;
}

/// <summary>One danger zone with its reason and where it comes from.</summary>
internal sealed record ZoneOutline(string Id, string Name, string Reason, string[] Concerns, string Origin, double[][] Points);
