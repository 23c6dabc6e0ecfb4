using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Glabella.Pharmacology;

/// <summary>A spread profile in single precision, read at sixteen places at a time: 32 cubics, no root and no gather.</summary>
/// <remarks>
/// It is read at u = 1 + 15·r²/reach², from 1 to 16, in which the profile is smooth but for the edge of the bolus. Each octave of u has eight
/// pieces, so that the upper bits of the number are its piece: at most 0.5 mm wide near that edge. Within 0.2 % of the largest value of the profile.
/// </remarks>
internal sealed class SpreadTable
{
    private const int Pieces = 32;
    private const int PieceBits = 20; // three of the 23 bits of a mantissa tell the piece within an octave
    private const float Top = 16;

    // Constant, linear, square, cubic; each in the order of the pieces' bits.
    private readonly float[] _coefficients = new float[4 * Pieces];

    public SpreadTable(SpreadProfile profile, double reachMm)
    {
        for (var octave = 1; octave < (int)Top; octave *= 2)
        {
            for (var piece = 0; piece < 8; piece++)
            {
                var (start, width) = (octave * (1 + (piece / 8.0)), octave / 8.0);
                Fit(Index((float)start), width, t => profile.At(reachMm * Math.Sqrt((start + t - 1) / (Top - 1))));
            }
        }
    }

    /// <summary>What coordinates in mm are multiplied by, so that their squared distance is u − 1.</summary>
    public static double PerMm(double reachMm) => Math.Sqrt(Top - 1) / reachMm;

    /// <summary>The bound share of the dose per mm² at a distance; 0 beyond the reach.</summary>
    /// <param name="distance">As scaled by <see cref="PerMm"/>.</param>
    public float At(double distance)
    {
        Span<float> result = stackalloc float[Vector512<float>.Count];
        Span<float> zero = stackalloc float[Vector512<float>.Count];
        Span<float> one = stackalloc float[Vector512<float>.Count];
        one.Fill(1);
        Add(zero, zero, one, one, (float)distance, 0, result);
        return result[0];
    }

    /// <summary>Adds what a site binds at endplates, all in scaled coordinates; whole vectors of them.</summary>
    /// <param name="x">Of each endplate.</param>
    /// <param name="y">Of each endplate.</param>
    /// <param name="depth">1 and the squared distance along z of each.</param>
    /// <param name="dose">That each takes its share of.</param>
    /// <param name="siteX">Of the site.</param>
    /// <param name="siteY">Of the site.</param>
    /// <param name="bound">To which it is added.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> depth, ReadOnlySpan<float> dose, float siteX, float siteY, Span<float> bound)
    {
        // Eight variables, so that the table stays in registers over the loop.
        var (constant, constantUpper) = (Half(0), Half(1));
        var (linear, linearUpper) = (Half(2), Half(3));
        var (square, squareUpper) = (Half(4), Half(5));
        var (cubic, cubicUpper) = (Half(6), Half(7));
        var (fromX, fromY, top, upperBits) = (Vector512.Create(siteX), Vector512.Create(siteY), Vector512.Create(Top), Vector512.Create(-1 << PieceBits));
        for (var i = 0; i + Vector512<float>.Count <= bound.Length; i += Vector512<float>.Count)
        {
            var (dx, dy) = (Load(x, i) - fromX, Load(y, i) - fromY);
            var u = Vector512.FusedMultiplyAdd(dx, dx, Vector512.FusedMultiplyAdd(dy, dy, Load(depth, i)));
            var piece = Vector512.ShiftRightLogical(u.AsInt32(), PieceBits);
            var t = u - (u.AsInt32() & upperBits).AsSingle();
            var value = Vector512.FusedMultiplyAdd(Pick(cubic, cubicUpper, piece), t, Pick(square, squareUpper, piece));
            value = Vector512.FusedMultiplyAdd(value, t, Pick(linear, linearUpper, piece));
            value = Vector512.FusedMultiplyAdd(value, t, Pick(constant, constantUpper, piece));
            value = Vector512.ConditionalSelect(Vector512.LessThan(u, top), value, Vector512<float>.Zero);
            Vector512.FusedMultiplyAdd(value, Load(dose, i), Load(bound, i)).StoreUnsafe(ref bound[i]);
        }
    }

    private static Vector512<float> Load(ReadOnlySpan<float> values, int index) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)index);

    private Vector512<float> Half(int half) => Vector512.LoadUnsafe(ref _coefficients[half * Vector512<float>.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pick(Vector512<float> lower, Vector512<float> upper, Vector512<int> piece) =>
        Avx512F.IsSupported ? Avx512F.PermuteVar16x32x2(lower, piece, upper) : PickOneByOne(lower, upper, piece);

    private static Vector512<float> PickOneByOne(Vector512<float> lower, Vector512<float> upper, Vector512<int> piece)
    {
        Span<float> values = stackalloc float[Vector512<float>.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var place = piece[i] % Pieces;
            values[i] = place < Vector512<float>.Count ? lower[place] : upper[place - Vector512<float>.Count];
        }

        return Vector512.Create<float>(values);
    }

    private static int Index(float u) => (BitConverter.SingleToInt32Bits(u) >> PieceBits) % Pieces;

    /// <summary>The cubic through four Chebyshev points of a piece.</summary>
    private void Fit(int index, double width, Func<double, double> value)
    {
        double[] nodes = [.. Enumerable.Range(0, 4).Select(i => width / 2 * (1 - Math.Cos(Math.PI * (i + 0.5) / 4)))];
        double[] divided = [.. nodes.Select(value)];
        for (var order = 1; order < 4; order++)
        {
            for (var i = 3; i >= order; i--)
            {
                divided[i] = (divided[i] - divided[i - 1]) / (nodes[i] - nodes[i - order]);
            }
        }

        // Newton's form to powers of t.
        double[] powers = [divided[3], 0, 0, 0];
        for (var k = 2; k >= 0; k--)
        {
            for (var i = 3; i > 0; i--)
            {
                powers[i] = powers[i - 1] - (nodes[k] * powers[i]);
            }

            powers[0] = divided[k] - (nodes[k] * powers[0]);
        }

        for (var power = 0; power < 4; power++)
        {
            _coefficients[(power * Pieces) + index] = (float)powers[power];
        }
    }
}
