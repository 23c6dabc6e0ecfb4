using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>How subjects differ: turns standard normal deviates into a subject.</summary>
/// <remarks>Sensitivity, onset and decay are log-normal and independent. A dose meets the larger muscles of men as if it were smaller: less α·m, m the logarithm of how much larger they are. Constants: "population.male-muscle-mass", "response.sensitivity-sd", "time.*". docs/model/time-course.md.</remarks>
public sealed class SubjectDistribution
{
    /// <summary>Deviates that make a subject.</summary>
    public const int Traits = 6;

    private readonly double _sensitivitySd;
    private readonly double _logMaleLoss;
    private readonly (double Median, double Sd) _onset;
    private readonly (double Median, double Sd) _decay;

    /// <param name="parameters">The constants.</param>
    public SubjectDistribution(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _sensitivitySd = parameters["response.sensitivity-sd"];
        _logMaleLoss = parameters["response.alpha"] * parameters["population.male-muscle-mass"];
        _onset = (parameters["time.onset"], parameters["time.onset-sd"]);
        _decay = (parameters["time.decay"], parameters["time.decay-sd"]);
    }

    /// <summary>The subject with these deviates, in the order sensitivity, onset, decay, residual, severity before treatment, hold of the brow.</summary>
    /// <param name="normals"><see cref="Traits"/> standard normal deviates.</param>
    /// <param name="isMale">Whether the toxin meets a man's muscle mass.</param>
    public VirtualSubject At(ReadOnlySpan<double> normals, bool isMale) => new(
        (_sensitivitySd * normals[0]) - (isMale ? _logMaleLoss : 0),
        new Days(_onset.Median * Math.Exp(_onset.Sd * normals[1])),
        new Days(_decay.Median * Math.Exp(_decay.Sd * normals[2])),
        normals[3],
        normals[4],
        normals[5]);
}
