using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The share of an endplate that is blocked on one day, in every scenario, sixteen at a time.</summary>
/// <remarks>The <see cref="DoseResponse"/> as one power: B = x/(1 + x), x = aᵖ·2ˢ with p = h·α and s of muscle and scenario. Single precision, relative error about 1e-6.</remarks>
internal sealed class EndplateBlock
{
    /// <summary>Less than anything that matters, so that nothing is divided by zero: reference doses per mm².</summary>
    public const float Trace = 1e-20f;

    private readonly float[] _logScale;
    private readonly float[] _logOffset;

    /// <param name="elements">The endplates.</param>
    /// <param name="scenarios">The patients.</param>
    /// <param name="parameters">The model.</param>
    /// <param name="effect">The product.</param>
    /// <param name="day">Since injection.</param>
    public EndplateBlock(EndplateElements elements, Scenarios scenarios, ModelParameters parameters, ProductEffect effect, Days day)
    {
        var response = new DoseResponse(parameters);
        var perOctave = response.Hill / Math.Log(2);
        Exponent = (float)(response.Hill * parameters["response.alpha"]);

        // ln c of one reference dose per mm² in a muscle like the glabella's, by the model itself.
        var unit = response.LogEffective(1, effect, 0);
        _logScale = [.. scenarios.Subjects.Select(s => (float)Math.Max(-1e4, perOctave * (unit + s.Shift(day, effect.DecayFactor))))];
        _logOffset = [.. elements.Muscles.SelectMany(m => Enumerable.Repeat((float)(perOctave * m.LogOffset), m.Count))];
    }

    private EndplateBlock(EndplateBlock whole, int[] blocks)
    {
        (Exponent, _logOffset, _logScale) = (whole.Exponent, whole._logOffset, new float[blocks.Length * Scenarios.Block]);
        Lanes.Pick(whole._logScale, blocks, _logScale);
    }

    /// <summary>The same in some blocks of scenarios only.</summary>
    public EndplateBlock Among(int[] blocks) => new(this, blocks);

    /// <summary>p.</summary>
    public float Exponent { get; }

    /// <summary>s of a scenario in a muscle like the glabella's, in octaves.</summary>
    public ReadOnlySpan<float> LogScale => _logScale;

    /// <summary>What an element adds to s.</summary>
    public ReadOnlySpan<float> LogOffset => _logOffset;

    /// <summary>Block at an element in one vector of scenarios.</summary>
    /// <param name="density">a.</param>
    /// <param name="element">Index of the element.</param>
    /// <param name="first">First scenario of the vector.</param>
    /// <param name="slope">dB/da.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> At(Vector512<float> density, int element, int first, out Vector512<float> slope)
    {
        var a = density + Vector512.Create(Trace);
        var logScale = Vector512.LoadUnsafe(ref _logScale[0], (nuint)first) + Vector512.Create(_logOffset[element]);
        var x = QuickPower.Of(a, Vector512.Create(Exponent), logScale);
        var spared = Vector512<float>.One / (x + Vector512<float>.One);
        var blocked = x * spared;
        slope = Vector512.Create(Exponent) * blocked * spared / a;
        return blocked;
    }
}
