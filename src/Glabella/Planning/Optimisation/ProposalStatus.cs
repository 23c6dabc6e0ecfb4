namespace Glabella.Planning.Optimisation;

/// <summary>How a proposal serves its wishes.</summary>
public enum ProposalStatus
{
    /// <summary>Every wish is met.</summary>
    Fulfilled,

    /// <summary>Some wishes are missed, none of them required: what it costs is weighed.</summary>
    Compromise,

    /// <summary>A required wish is missed.</summary>
    Impossible,
}
