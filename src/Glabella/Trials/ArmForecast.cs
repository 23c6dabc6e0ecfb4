using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>Reads the forecast of one arm out of the counts of a whole study.</summary>
internal sealed class ArmForecast
{
    private readonly TrialProtocol _protocol;
    private readonly TrialArm _arm;
    private readonly ArmCounts _whole;
    private readonly ArmCounts[] _first;
    private readonly FigureScatter _scatter;

    /// <param name="study">The whole.</param>
    /// <param name="arm">Its place in the protocol.</param>
    /// <param name="scatter">How far single figures of a trial stray.</param>
    public ArmForecast(TrialPart study, int arm, FigureScatter scatter)
    {
        (_protocol, _arm, _whole, _first) = (study.Protocol, study.Protocol.Arms[arm], study.Whole[arm], [.. study.Members.Select(m => m[arm])]);
        _scatter = scatter;
    }

    private BaselineMix? Mix => _protocol.Population.Baseline;

    /// <summary>Every endpoint on every day, in the order of the protocol.</summary>
    public ImmutableArray<EndpointResult> Endpoints()
    {
        var results = ImmutableArray.CreateBuilder<EndpointResult>();
        var reading = 0;
        foreach (var endpoint in _protocol.Endpoints)
        {
            if (endpoint.Endpoint.Kind == EndpointKind.Duration)
            {
                results.Add(Duration(endpoint.Endpoint, reading));
                reading += Reading.CourseDays.Length;
                continue;
            }

            foreach (var day in endpoint.Days)
            {
                results.Add(Share(endpoint.Endpoint, day, reading++));
            }
        }

        return results.ToImmutable();
    }

    private EndpointResult Share(Endpoint endpoint, int day, int reading)
    {
        var value = TrialFigures.Share(_whole, reading, Mix);
        var interval = PredictionInterval.OfShare(value, _scatter.OfShares(Members(reading)), Asked(reading));
        return new(endpoint, day, 100 * value, 100 * interval.Low, 100 * interval.High);
    }

    private EndpointResult Duration(Endpoint endpoint, int reading)
    {
        var days = Reading.CourseDays;
        var value = TrialFigures.Median(_whole, reading, Mix);
        double[][] shares = [.. days.Select((_, i) => Members(reading + i))];
        double[][] courses = [.. Enumerable.Range(0, _first.Length - 1).Select(k => TrialFigures.Kept(shares.Select(s => s[k])))];
        var interval = _scatter.OfMedian(value, PredictionInterval.OfMedian(value, days, courses, Asked(reading)), days[^1]);
        return new(endpoint, null, value, interval.Low, interval.High);
    }

    private double[] Members(int reading) => MemberShares.Of(
        TrialFigures.Share(_whole, reading, Mix),
        Subjects(_whole, reading),
        [.. _first.Select(counts => TrialFigures.Share(counts, reading, Mix))],
        Subjects(_first[0], reading));

    /// <summary>Subjects of a real arm of whom a reading is asked: all, or those who had responded.</summary>
    private long Asked(int reading) => Math.Max(1, (long)Math.Round(_arm.Size * TrialFigures.ShareAsked(_whole, reading, Mix)));

    private static double Subjects(ArmCounts counts, int reading) =>
        (counts.AtRisk[2 * reading] + counts.AtRisk[(2 * reading) + 1]) / ArmCounts.Subject;
}
