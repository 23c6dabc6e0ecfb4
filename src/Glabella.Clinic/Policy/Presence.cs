namespace Glabella.Clinic.Policy;

/// <summary>Where a supervising physician is.</summary>
public enum Presence
{
    Away,

    /// <summary>Can be asked at once, by telephone for example.</summary>
    Reachable,

    /// <summary>In the house.</summary>
    OnSite,
}
