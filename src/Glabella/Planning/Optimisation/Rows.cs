using System.Numerics;

namespace Glabella.Planning.Optimisation;

/// <summary>Rows of numbers of any length, a vector at a time.</summary>
internal static class Rows
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector<double>.Zero;
        var whole = a.Length - (a.Length % Vector<double>.Count);
        for (var i = 0; i < whole; i += Vector<double>.Count)
        {
            sum += new Vector<double>(a[i..]) * new Vector<double>(b[i..]);
        }

        var rest = Vector.Sum(sum);
        for (var i = whole; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return rest;
    }

    /// <summary>to += factor·from.</summary>
    public static void Add(ReadOnlySpan<double> from, double factor, Span<double> to)
    {
        var whole = to.Length - (to.Length % Vector<double>.Count);
        for (var i = 0; i < whole; i += Vector<double>.Count)
        {
            (new Vector<double>(to[i..]) + (new Vector<double>(from[i..]) * factor)).CopyTo(to[i..]);
        }

        for (var i = whole; i < to.Length; i++)
        {
            to[i] += factor * from[i];
        }
    }
}
