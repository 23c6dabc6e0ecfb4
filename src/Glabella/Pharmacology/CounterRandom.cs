using System.Runtime.Intrinsics;

namespace Glabella.Pharmacology;

/// <summary>Random numbers as a pure function of seed and counters: the same on any number of threads.</summary>
/// <remarks>SplitMix64's finaliser over the mixed counters (Steele, Lea and Flood 2014).</remarks>
internal static class CounterRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong First = 0xBF58476D1CE4E5B9;
    private const ulong Second = 0x94D049BB133111EB;

    /// <summary>Between 0 and 1, both excluded.</summary>
    public static double Uniform(ulong seed, ulong stream, ulong counter)
    {
        var bits = Mix(Start(seed, stream) + (counter * Step));
        return ((bits >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>Where a stream begins: what stays the same over its counters.</summary>
    public static ulong Start(ulong seed, ulong stream) => Mix(Mix(seed + Step) ^ (stream * 0xD1B54A32D192ED03));

    /// <summary><see cref="Uniform(ulong, ulong, ulong)"/> of eight streams.</summary>
    /// <param name="starts">From <see cref="Start"/>.</param>
    /// <param name="counter">Of all.</param>
    public static Vector512<double> Uniform(Vector512<ulong> starts, ulong counter)
    {
        var bits = starts + Vector512.Create(counter * Step);
        bits = (bits ^ (bits >>> 30)) * First;
        bits = (bits ^ (bits >>> 27)) * Second;
        bits ^= bits >>> 31;
        return (Vector512.ConvertToDouble(bits >>> 11) + Vector512.Create(0.5)) * (1.0 / (1UL << 53));
    }

    /// <summary>A standard normal deviate.</summary>
    public static double Normal(ulong seed, ulong stream, ulong counter) => StandardNormal.Quantile(Uniform(seed, stream, counter));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * First;
        bits = (bits ^ (bits >> 27)) * Second;
        return bits ^ (bits >> 31);
    }
}
