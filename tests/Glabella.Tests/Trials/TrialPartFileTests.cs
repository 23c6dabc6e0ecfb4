using System.Globalization;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialPartFileTests
{
    /// <summary>Two subjects, one reading an arm; counts as no simulation gives, but could.</summary>
    internal static readonly TrialPart Part = new(
        TrialStudyTests.Protocol with { Endpoints = [new TrialEndpoint(Endpoint.NoneOrMildSubject, [30])] },
        ulong.MaxValue,
        4,
        1,
        2,
        "2026.1",
        "abc",
        [Counts(5_000_000_000), Counts(3)],
        [[Counts(1), Counts(2)], [Counts(3), Counts(4)], [Counts(5), Counts(6)]]);

    private static readonly string Good = TrialPartFile.Write(Part);

    [Fact]
    public void A_part_comes_back_with_every_count_exact()
    {
        var reading = TrialPartFile.Parse(Good);

        Assert.True(reading.Succeeded, string.Join('\n', reading.Problems));
        Assert.Equal(ulong.MaxValue, reading.Content.Seed);
        Assert.Equal(5_000_000_000, reading.Content.Whole[0].Entered[1]);
        Assert.Equal(Good, TrialPartFile.Write(reading.Content));
    }

    [Theory]
    [InlineData("trial-part/1", "trial-part/2", "$.schema")]
    [InlineData("\"seed\":\"18446744073709551615\"", "\"seed\":\"18446744073709551616\"", "$.seed")]
    [InlineData("\"seed\":\"18446744073709551615\"", "\"seed\":1", "$.seed")]
    [InlineData("\"subjects\":4", "\"subjects\":0", "$.subjects")]
    [InlineData("\"subjects\":4", "\"subjects\":100000001", "$.subjects")]
    [InlineData("\"shard\":1", "\"shard\":3", "$.shard")]
    [InlineData("\"shards\":2", "\"shards\":0.5", "$.shards")]
    [InlineData("\"parametersHash\":\"abc\"", "\"parametersHash\":7", "$.model.parametersHash")]
    [InlineData("\"glabella-5\"", "\"glabella-6\"", "$.protocol.arms[0].sites[0].pattern")]
    [InlineData("\"5000000000\"", "\"5000000000.0\"", "$.whole[0].entered[1]")]
    [InlineData("\"5000000000\"", "\"-5\"", "$.whole[0].entered[1]")]
    [InlineData("\"5000000000\"", "\"9223372036854775808\"", "$.whole[0].entered[1]")]
    [InlineData("\"5000000000\"", "5000000000", "$.whole[0].entered[1]")]
    [InlineData("\"5000000000\"", "\"9000000000\"", "$.whole[0]")]
    [InlineData("\"met\":[\"0\",\"1\"]", "\"met\":[\"0\"]", "$.members[0].arms[0].met")]
    [InlineData("\"met\":[\"0\",\"1\"]", "\"met\":[\"0\",\"2\"]", "$.members[0].arms[0]")]
    [InlineData("\"shard\":1", "\"shard\":1,\"note\":1", "$.note")]
    public void Bad_input_is_named_by_path(string good, string bad, string path)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(good, StringComparison.Ordinal);

        var reading = TrialPartFile.Parse(Good[..at] + bad + Good[(at + good.Length)..]);

        Assert.False(reading.Succeeded);
        Assert.Equal(path, Assert.Single(reading.Problems).Path);
    }

    [Fact]
    public void A_member_or_an_arm_that_is_not_there_is_missed()
    {
        var noMembers = Part with { Members = [] };
        var oneArm = Part with { Whole = [Part.Whole[0]] };

        Assert.Equal("$.members", Assert.Single(TrialPartFile.Parse(TrialPartFile.Write(noMembers)).Problems).Path);
        Assert.Equal("$.whole", Assert.Single(TrialPartFile.Parse(TrialPartFile.Write(oneArm)).Problems).Path);
    }

    [Fact]
    public void A_part_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            Assert.False(TrialPartFile.Parse(Good[..length]).Succeeded, length.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static ArmCounts Counts(long count) => new([0, count], [0, count], [0, count]);
}
