using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>How severe a line is when the muscles that fold it are weak.</summary>
/// <remarks>
/// <para>At full contraction S = f + (S₀ − f)·k^γ: S₀ is the grade before treatment, k the kept share of the compression under the line, γ how much
/// sooner a fold goes than the pull that makes it, and f = max(residual, severity at rest) what folding does not make. At rest dR/dt = (R₀·(1 − ρW) − R)/θ: skin that is not folded smooths slowly.</para>
/// <para>Grades run from 0 to 3 and are treated as a continuum. It ignores volume loss, skin quality and other treatments. docs/model/severity.md.</para>
/// <para>Source: severity against block from the joint fit to published trials; ρ and θ assumed (data/parameters.json).</para>
/// </remarks>
public sealed class LineSeverity
{
    private readonly double _baselineMean;
    private readonly double _baselineSd;
    private readonly double _residualMean;
    private readonly double _residualSd;
    private readonly double _residualPerYear;
    private readonly double _ageMean;
    private readonly double _foldExponent;
    private readonly double _easing;
    private readonly double _easingDays;

    /// <param name="parameters">The constants.</param>
    /// <param name="line">Line id, whose own residual applies.</param>
    public LineSeverity(ModelParameters parameters, string line)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _baselineMean = parameters[$"severity.baseline-mean.{line}"];
        _baselineSd = parameters["severity.baseline-sd"];
        _residualMean = parameters[$"severity.residual.{line}"];
        _residualSd = parameters[$"severity.residual-sd.{line}"];
        _residualPerYear = parameters["severity.residual-per-decade"] / 10;
        _ageMean = parameters["population.age-mean"];
        _foldExponent = parameters["severity.fold-exponent"];
        _easing = parameters["severity.rest-easing"];
        _easingDays = parameters["severity.rest-easing-days"];
    }

    /// <summary>Severity at full contraction before treatment of those who come to a trial; it may lie beyond what is graded.</summary>
    /// <param name="baselineDeviate">Standard normal trait of the subject.</param>
    public double Before(double baselineDeviate) => _baselineMean + (_baselineSd * baselineDeviate);

    /// <summary>What of a line stays in full block, 0 to 3.</summary>
    /// <param name="residualDeviate">Standard normal trait of the subject.</param>
    /// <param name="age">Years.</param>
    public double Residual(double residualDeviate, double age) =>
        Math.Max(0, _residualMean + (_residualPerYear * (age - _ageMean)) + (_residualSd * residualDeviate));

    /// <summary>γ.</summary>
    internal double FoldExponent => _foldExponent;

    /// <summary>The share of a fold that is lost with a share of its compression: 1 − (1 − W)^γ.</summary>
    /// <param name="weakness">Share of the compression that is lost, 0 to 1.</param>
    public double Lost(double weakness) => 1 - Math.Pow(Math.Max(0, 1 - weakness), _foldExponent);

    /// <summary>Severity at full contraction, 0 to 3.</summary>
    /// <param name="before">Severity at full contraction before treatment.</param>
    /// <param name="atRest">Severity at rest on the day.</param>
    /// <param name="residual">Of the subject.</param>
    /// <param name="lost">From <see cref="Lost"/>.</param>
    public double AtContraction(double before, double atRest, double residual, double lost)
    {
        var floor = Math.Min(before, Math.Max(residual, atRest));
        return floor + ((before - floor) * (1 - lost));
    }

    /// <summary>Severity at rest day by day, from the weakness day by day.</summary>
    /// <param name="before">Severity at rest before treatment.</param>
    /// <param name="weakness">One value a day, from day 0.</param>
    public double[] AtRest(double before, IReadOnlyList<double> weakness)
    {
        ArgumentNullException.ThrowIfNull(weakness);
        var severity = new double[weakness.Count];
        var kept = Math.Exp(-1 / _easingDays);
        for (var day = 0; day < severity.Length; day++)
        {
            var target = before * (1 - (_easing * weakness[day]));
            severity[day] = day == 0 ? before : target + ((severity[day - 1] - target) * kept);
        }

        return severity;
    }
}
