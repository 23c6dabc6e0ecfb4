using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>One endpoint on one day. A duration is read as the share still responding every week.</summary>
public readonly record struct Reading(Endpoint Endpoint, int Day)
{
    /// <summary>The days at which the course of a duration is read: every week to day 420.</summary>
    public static ImmutableArray<int> CourseDays { get; } = [.. Enumerable.Range(1, 60).Select(week => 7 * week)];

    /// <summary>Every reading of a protocol, in its order.</summary>
    public static ImmutableArray<Reading> Of(TrialProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return
        [
            .. protocol.Endpoints.SelectMany(e => (e.Endpoint.Kind == EndpointKind.Duration ? CourseDays : e.Days)
                .Select(day => new Reading(e.Endpoint, day))),
        ];
    }
}
