using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.App.Web.Photographs;

/// <summary>What the capture page checks a picture against: the figures of data/capture/checks.json and data/face-scale.json, and the steady points of the reference face.</summary>
internal static class CaptureRules
{
    /// <summary>As the page reads it (client/src/capture/checks/assess.ts, interface Rules).</summary>
    public static string Json { get; } = JsonSerializer.Serialize(
        new
        {
            Limits = ReferenceData.Read<Parameter[]>("capture/checks.json").Concat(ReferenceData.Read<Parameter[]>("face-scale.json")).ToDictionary(p => p.Key, p => p.Value),
            Steady = FaceFromLandmarks.SteadyPoints.Select(index => new { Index = index, FaceFromLandmarks.Reference[index].X, FaceFromLandmarks.Reference[index].Y, FaceFromLandmarks.Reference[index].Z }),
        },
        JsonSerializerOptions.Web);
}
