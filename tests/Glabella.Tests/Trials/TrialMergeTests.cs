using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialMergeTests
{
    private static readonly TrialPart One = TrialPartFileTests.Part;
    private static readonly TrialPart Two = One with { Shard = 2 };

    [Fact]
    public void Counts_are_added_arm_by_arm_and_member_by_member()
    {
        var merge = TrialMerge.Join([("two", Two), ("one", One)]);

        Assert.True(merge.Succeeded);
        Assert.Equal((1, 1, 4L), (merge.Whole.Shard, merge.Whole.Shards, merge.Whole.Subjects));
        Assert.Equal(10_000_000_000, merge.Whole.Whole[0].Met[1]);
        Assert.Equal(12, merge.Whole.Members[2][1].AtRisk[1]);
        Assert.Equal(5_000_000_000, One.Whole[0].Met[1]); // the parts stay as they were
    }

    public static TheoryData<string, TrialPart> Foreign => new()
    {
        { "protocol", Two with { Protocol = Two.Protocol with { Name = "another" } } },
        { "seed", Two with { Seed = 1 } },
        { "number of subjects", Two with { Subjects = 5 } },
        { "number of parts", Two with { Shards = 3 } },
        { "model", Two with { ModelVersion = "2027.1" } },
        { "model", Two with { ParametersHash = "abd" } },
        { "ensemble", Two with { Members = Two.Members[..2] } },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_part_of_another_study_is_named_with_what_differs(string what, TrialPart other)
    {
        var merge = TrialMerge.Join([("a.json", One), ("b.json", other)]);

        Assert.False(merge.Succeeded);
        Assert.Equal($"b.json: another {what} than a.json; parts of one study share it.", Assert.Single(merge.Problems));
    }

    [Fact]
    public void A_part_that_is_missing_is_named() =>
        Assert.Equal("Of 2 parts 1 is missing: 1.", Assert.Single(TrialMerge.Join([("b", Two)]).Problems));

    [Fact]
    public void Many_missing_parts_are_counted() =>
        Assert.Equal(
            "Of 100000 parts 99999 are missing: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ….",
            Assert.Single(TrialMerge.Join([("b", One with { Shards = 100_000 })]).Problems));

    [Fact]
    public void A_part_that_is_there_twice_is_named() =>
        Assert.Equal("Part 1 is there 2 times: a, c.", Assert.Single(TrialMerge.Join([("a", One), ("b", Two), ("c", One)]).Problems));
}
