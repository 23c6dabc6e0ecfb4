using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class SubjectRangeTests
{
    [Theory]
    [InlineData(1000, 7)]
    [InlineData(3, 5)]
    [InlineData(0, 2)]
    [InlineData(100_000_000, 999)]
    public void Shards_cover_every_subject_once(long subjects, int shards)
    {
        var end = 0L;
        for (var shard = 1; shard <= shards; shard++)
        {
            var range = SubjectRange.Shard(subjects, shard, shards);
            Assert.Equal(end, range.From);
            Assert.InRange(range.Count, subjects / shards, (subjects / shards) + 1);
            end = range.To;
        }

        Assert.Equal(subjects, end);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 3)]
    [InlineData(1, 0)]
    public void A_shard_that_does_not_exist_is_an_error(int shard, int shards) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => SubjectRange.Shard(10, shard, shards));
}
