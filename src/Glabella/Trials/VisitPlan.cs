using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>The days on which a subject's severity is needed, and which of them each reading uses.</summary>
internal sealed class VisitPlan
{
    /// <summary>The visit at which a subject is counted as having responded: near the peak, as trials do.</summary>
    public const int ResponseDay = 30;

    public VisitPlan(TrialProtocol protocol)
    {
        Readings = Reading.Of(protocol);
        var rated = Readings.Where(IsRated).ToArray();
        var days = rated.Select(r => r.Day).Concat(rated.Any(r => IsOfResponders(r.Endpoint)) ? [ResponseDay] : []);
        Days = [.. days.Distinct().Order()];
        VisitOf = [.. Readings.Select(r => IsRated(r) ? Days.IndexOf(r.Day) : -1)];
        ResponseVisit = Days.IndexOf(ResponseDay);
        Criteria = [.. Readings.Select(r => (Criterion)Endpoint.All.IndexOf(r.Endpoint))];
        OfResponders = [.. Readings.Select(r => IsOfResponders(r.Endpoint))];
    }

    public ImmutableArray<Reading> Readings { get; }

    public ImmutableArray<int> Days { get; }

    /// <summary>The place in <see cref="Days"/> of each reading; −1 for those read at a greatest effect.</summary>
    public ImmutableArray<int> VisitOf { get; }

    public int ResponseVisit { get; }

    /// <summary>What each reading asks.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>Whether each reading asks only those who had responded.</summary>
    public ImmutableArray<bool> OfResponders { get; }

    /// <summary>Whether an endpoint asks only of those who had responded.</summary>
    private static bool IsOfResponders(Endpoint endpoint) => endpoint == Endpoint.Relapse || endpoint.Kind == EndpointKind.Duration;

    private static bool IsRated(Reading reading) => reading.Endpoint.Kind != EndpointKind.AdverseEvent && reading.Endpoint != Endpoint.Onset;
}
