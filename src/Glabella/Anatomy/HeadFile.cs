namespace Glabella.Anatomy;

/// <summary>The file <c>data/face/head.json</c>, and the <c>head.json</c> of a clinic's own head model: schema glabella.head/1.</summary>
internal sealed record HeadFile(
    string Origin, int[] LidRims, int SkullStart, int EarStart, double[][] VerticesMm, double[][] Uv, Dictionary<string, int[][]> Triangles);
