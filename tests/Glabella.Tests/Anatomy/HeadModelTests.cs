using System.Text.Json.Nodes;
using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

/// <summary>A clinic's own head: a copy of the default, changed.</summary>
public class HeadModelTests
{
    [Fact]
    public void A_larger_skull_is_taken_and_leaves_the_landmarks_where_they_were()
    {
        var own = Default();
        Change(own, from: 500, p => [p[0] * 1.04, p[1], p[2] * 1.03]);

        var (cage, problems) = HeadModel.Read(own.ToJsonString());

        Assert.Empty(problems);
        var (standard, larger) = (FaceTopology.Shared, new FaceTopology(cage!));
        Assert.True(larger.Template.Max(p => p.X) > standard.Template.Max(p => p.X) + 2);
        Assert.True(larger.Template[1].DistanceMm(standard.Template[1]) < 0.01, "the tip of the nose");
        Assert.Equal(standard.Triangles, larger.Triangles);
    }

    [Fact]
    public void Set_too_late_it_throws()
    {
        _ = FaceTopology.Shared;

        Assert.Throws<InvalidOperationException>(() => HeadModel.Install(ReferenceData.ReadText("face/head.json")));
    }

    [Fact]
    public void The_default_itself_has_no_fault() => Assert.Empty(HeadModel.Read(ReferenceData.ReadText("face/head.json")).Problems);

    public static TheoryData<string, Action<JsonObject>> Faults => new()
    {
        { "verticesMm[4] is 5.0 mm from landmark 4", head => Point(head, 4)[2] = Number(Point(head, 4)[2]) + 5 },
        { "uv[700] is [1.2, 0.5]", head => head["uv"]![700] = new JsonArray(1.2, 0.5) },
        { "verticesMm[600] is [1, 2]", head => head["verticesMm"]![600] = new JsonArray(1, 2) },
        { "the breadth of the head is", head => Change(head, 500, p => [p[0] * 2, p[1], p[2]]) },
        { "its mirror image", head => Point(head, 700)[0] = Number(Point(head, 700)[0]) + 1 },
        { "connected surface", head => Skin(head).RemoveAt(Skin(head).Count - 1) },
        { "counter-clockwise", head => Skin(head)[3] = new JsonArray(Skin(head)[3]!.AsArray().Reverse().Select(n => n!.DeepClone()).ToArray()) },
        { "triangles.skin is [1, 1, 2]", head => Skin(head)[0] = new JsonArray(1, 1, 2) },
        { "lidRims, skullStart, earStart", head => head["skullStart"] = 480 },
        { "triangles is lips, mouth", head => head["triangles"]!.AsObject().Remove("skin") },
        { "schema", head => head["hat"] = 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_field_value_and_remedy(string expected, Action<JsonObject> spoil)
    {
        var own = Default();
        spoil(own);

        Assert.Contains(HeadModel.Read(own.ToJsonString()).Problems, problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_is_no_JSON_is_a_fault_and_no_crash() => Assert.NotEmpty(HeadModel.Read("{").Problems);

    private static JsonObject Default() => JsonNode.Parse(ReferenceData.ReadText("face/head.json"))!.AsObject();

    private static JsonArray Skin(JsonObject head) => head["triangles"]!["skin"]!.AsArray();

    private static JsonArray Point(JsonObject head, int i) => head["verticesMm"]![i]!.AsArray();

    private static double Number(JsonNode? node) => node!.GetValue<double>();

    private static void Change(JsonObject head, int from, Func<double[], double[]> change)
    {
        var points = head["verticesMm"]!.AsArray();
        for (var i = from; i < points.Count; i++)
        {
            points[i] = new JsonArray([.. change([.. points[i]!.AsArray().Select(Number)]).Select(v => (JsonNode)Math.Round(v, 3))]);
        }
    }
}
