namespace Glabella.Planning.Optimisation;

/// <summary>A site, or a site and its mirror image, with the dose of each.</summary>
/// <param name="Places">One or two.</param>
/// <param name="Units">At each.</param>
internal sealed record SiteGroup(SitePlace[] Places, decimal Units)
{
    public string Area => Places[0].Area;
}
