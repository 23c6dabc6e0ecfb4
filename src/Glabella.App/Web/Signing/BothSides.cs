using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Signing;

/// <summary>Shows what is alike on both sides once, and each side by its letter where it differs.</summary>
public static class BothSides
{
    /// <summary>Assumed: a difference below two per cent of the largest value is none that anyone acts on.</summary>
    private const double Alike = 0.02;

    public static IEnumerable<(T Item, string Name)> Merge<T>(IReadOnlyList<T> items, Func<T, (string Id, string Name, Side Side, Band Band)> read)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(read);
        var rows = items.Select(item => (Item: item, Is: read(item))).ToList();
        foreach (var row in rows)
        {
            var twin = rows.FindIndex(other => other.Is.Id == row.Is.Id && other.Is.Side != row.Is.Side);
            if (twin < 0 || !AreAlike(row.Is.Band, rows[twin].Is.Band))
            {
                yield return (row.Item, SiteNames.WithSide(row.Is.Name, row.Is.Side));
            }
            else if (rows.IndexOf(row) < twin)
            {
                yield return (row.Item, row.Is.Name);
            }
        }
    }

    private static bool AreAlike(Band a, Band b)
    {
        var top = Math.Max(1e-9, a.High.Concat(b.High).Max());
        return a.Median.Zip(b.Median, (x, y) => Math.Abs(x - y)).Max() <= Alike * top;
    }
}
