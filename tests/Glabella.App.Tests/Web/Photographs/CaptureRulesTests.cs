using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Glabella.Anatomy;
using Glabella.App.Web.Photographs;

namespace Glabella.App.Tests.Web.Photographs;

public partial class CaptureRulesTests
{
    private static readonly JsonElement Rules = JsonDocument.Parse(CaptureRules.Json).RootElement;

    /// <summary>A limit that is missing would stop the page at the first picture.</summary>
    [Fact]
    public void Every_limit_that_the_page_asks_for_is_given_and_every_capture_limit_is_asked_for()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../../src/Glabella.App/client/src/capture"), "*.ts", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".test.ts", StringComparison.Ordinal))
            .SelectMany(file => KeyPattern().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var given = Rules.GetProperty("limits").EnumerateObject().Select(limit => limit.Name).ToHashSet();

        Assert.Empty(asked.Except(given));
        Assert.Empty(given.Where(key => key.StartsWith("capture.", StringComparison.Ordinal)).Except(asked));
    }

    [Fact]
    public void The_steady_points_are_those_that_the_server_takes_the_pose_from()
    {
        var steady = Rules.GetProperty("steady").EnumerateArray().ToArray();

        Assert.Equal(FaceFromLandmarks.SteadyPoints, steady.Select(point => point.GetProperty("index").GetInt32()));
        Assert.Equal(FaceFromLandmarks.Reference[33].X, steady.Single(point => point.GetProperty("index").GetInt32() == 33).GetProperty("x").GetDouble());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("'((?:capture|face-pose|face-scale)\\.[a-z-]+)'")]
    private static partial Regex KeyPattern();
}
