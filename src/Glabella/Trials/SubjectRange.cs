namespace Glabella.Trials;

/// <summary>The subjects from one index up to, not including, another.</summary>
public readonly record struct SubjectRange(long From, long To)
{
    /// <summary>Number of subjects.</summary>
    public long Count => To - From;

    /// <summary>One of several equal parts of a study; together they are the whole, each subject once.</summary>
    /// <param name="subjects">Of the whole study.</param>
    /// <param name="shard">From 1.</param>
    /// <param name="shards">Number of parts.</param>
    public static SubjectRange Shard(long subjects, int shard, int shards)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subjects);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shards);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shard, shards);
        return new(Part(subjects, shard - 1, shards), Part(subjects, shard, shards));
    }

    private static long Part(long subjects, int shard, int shards) => (long)((Int128)subjects * shard / shards);
}
