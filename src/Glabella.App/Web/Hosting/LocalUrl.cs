namespace Glabella.App.Web.Hosting;

/// <summary>Addresses that came from outside and are followed only inside this site.</summary>
public static class LocalUrl
{
    /// <summary>The address when it is a path of this site, else another.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            && address.All(letter => letter is > ' ' and <= '~') // as a browser writes one, and a header can hold
            ? address
            : otherwise;
}
