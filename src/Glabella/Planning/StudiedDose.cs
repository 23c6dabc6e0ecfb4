namespace Glabella.Planning;

/// <summary>What trials of one product gave in one area, in the product's own Units; it says nothing about another product.</summary>
/// <param name="Product">Non-proprietary name.</param>
/// <param name="Area">Area id.</param>
/// <param name="Low">Fewest Units in the area, both sides.</param>
/// <param name="High">Most Units in the area, both sides.</param>
/// <param name="SiteLow">Fewest Units at one site.</param>
/// <param name="SiteHigh">Most Units at one site.</param>
/// <param name="Source">The trials.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="LastDay">Last day with a figure set beside the model; null when there is none.</param>
/// <param name="With">The area that these trials treated too; null when none.</param>
/// <param name="Caveat">What else is to be known of these trials; null when nothing.</param>
public sealed record StudiedDose(
    string Product,
    string Area,
    double Low,
    double High,
    double SiteLow,
    double SiteHigh,
    string Source,
    ReadStatus Status,
    int? LastDay = null,
    string? With = null,
    string? Caveat = null);
