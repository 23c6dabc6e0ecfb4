using Glabella.App.Web.Treatments;
using Glabella.Quantities;

namespace Glabella.App.Web.Signing;

/// <summary>Names with their side.</summary>
public static class SiteNames
{
    /// <summary>"Lateral canthal lines R"; nothing is added in the midline.</summary>
    public static string WithSide(string name, Side side) => $"{name} {SiteWords.Letter(side)}".TrimEnd();
}
