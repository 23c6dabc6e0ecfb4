namespace Glabella.Pharmacology;

/// <summary>Random numbers as a pure function of seed and counters: the same on any number of threads.</summary>
/// <remarks>SplitMix64's finaliser over the mixed counters (Steele, Lea and Flood 2014).</remarks>
internal static class CounterRandom
{
    /// <summary>Between 0 and 1, both excluded.</summary>
    public static double Uniform(ulong seed, ulong stream, ulong counter)
    {
        var bits = Mix(Mix(Mix(seed + 0x9E3779B97F4A7C15) ^ (stream * 0xD1B54A32D192ED03)) + (counter * 0x9E3779B97F4A7C15));
        return ((bits >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>A standard normal deviate.</summary>
    public static double Normal(ulong seed, ulong stream, ulong counter) => StandardNormal.Quantile(Uniform(seed, stream, counter));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
