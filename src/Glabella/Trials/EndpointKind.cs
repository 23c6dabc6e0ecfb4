namespace Glabella.Trials;

/// <summary>What kind of figure an endpoint is.</summary>
public enum EndpointKind
{
    /// <summary>Per cent of subjects on a day.</summary>
    Share,

    /// <summary>A median in days.</summary>
    Duration,

    /// <summary>Per cent of subjects with an unwanted effect up to a day.</summary>
    AdverseEvent,
}
