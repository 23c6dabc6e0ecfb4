namespace Glabella.Trials;

/// <summary>What one arm has counted, as whole numbers of 2⁻³² subjects: sums are exact in any order.</summary>
/// <remarks>
/// Raters' noise is integrated, not drawn, so a subject counts by probability. Everything is kept apart by the investigator's grade before
/// treatment (0 moderate, 1 severe), so that any mix of grades can be read from the same counts.
/// </remarks>
public sealed class ArmCounts
{
    /// <summary>One subject.</summary>
    public const double Subject = 4294967296.0;

    private readonly long[] _entered;
    private readonly long[] _met;
    private readonly long[] _atRisk;

    /// <param name="readings">Number of readings of the protocol.</param>
    public ArmCounts(int readings) => (_entered, _met, _atRisk) = (new long[2], new long[2 * readings], new long[2 * readings]);

    /// <summary>From stored sums.</summary>
    /// <param name="entered">Two: moderate, severe.</param>
    /// <param name="met">Two a reading.</param>
    /// <param name="atRisk">Two a reading.</param>
    public ArmCounts(IReadOnlyList<long> entered, IReadOnlyList<long> met, IReadOnlyList<long> atRisk)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(met);
        ArgumentNullException.ThrowIfNull(atRisk);
        ArgumentOutOfRangeException.ThrowIfNotEqual(entered.Count, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(met.Count, atRisk.Count);
        (_entered, _met, _atRisk) = ([.. entered], [.. met], [.. atRisk]);
    }

    /// <summary>Subjects who entered: moderate, severe.</summary>
    public IReadOnlyList<long> Entered => _entered;

    /// <summary>Subjects who meet each endpoint, two a reading: moderate, severe.</summary>
    public IReadOnlyList<long> Met => _met;

    /// <summary>Subjects of whom that is asked: those who entered, or who had responded.</summary>
    public IReadOnlyList<long> AtRisk => _atRisk;

    /// <summary>Adds what another part has counted.</summary>
    public void Add(ArmCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_entered[0], _entered[1]) = (_entered[0] + other._entered[0], _entered[1] + other._entered[1]);
        for (var i = 0; i < _met.Length; i++)
        {
            _met[i] += other._met[i];
            _atRisk[i] += other._atRisk[i];
        }
    }

    /// <summary>Adds one subject's probabilities of having entered with each grade.</summary>
    internal void Enter(double moderate, double severe)
    {
        _entered[0] += (long)(moderate * Subject);
        _entered[1] += (long)(severe * Subject);
    }

    /// <summary>Adds one subject's probabilities for a reading that is asked of all who entered.</summary>
    /// <param name="reading">Its place.</param>
    /// <param name="moderate">Of having entered with that grade.</param>
    /// <param name="severe">Likewise.</param>
    /// <param name="ofModerate">Of meeting the endpoint then.</param>
    /// <param name="ofSevere">Likewise.</param>
    internal void AddToEntered(int reading, double moderate, double severe, double ofModerate, double ofSevere)
    {
        var met = _met.AsSpan(2 * reading, 2);
        var asked = _atRisk.AsSpan(2 * reading, 2);
        met[0] += (long)(moderate * ofModerate * Subject);
        met[1] += (long)(severe * ofSevere * Subject);
        asked[0] += (long)(moderate * Subject);
        asked[1] += (long)(severe * Subject);
    }

    /// <summary>Adds one subject's probabilities for one reading and grade.</summary>
    internal void Add(int reading, int grade, double met, double atRisk)
    {
        _met[(2 * reading) + grade] += (long)(met * Subject);
        _atRisk[(2 * reading) + grade] += (long)(atRisk * Subject);
    }
}
