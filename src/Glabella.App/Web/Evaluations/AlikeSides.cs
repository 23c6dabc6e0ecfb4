using Glabella.Quantities;

namespace Glabella.App.Web.Evaluations;

/// <summary>Shows once what reads the same on both sides, and each side for itself where it does not.</summary>
internal static class AlikeSides
{
    /// <param name="items">In the order in which they are shown.</param>
    /// <param name="read">What a thing is, its side, and its figures as they are written.</param>
    /// <returns>The things, and the side to name: the midline when both are alike.</returns>
    public static IEnumerable<(T Item, Side Side)> Merge<T>(IReadOnlyList<T> items, Func<T, (string Id, Side Side, string Figures)> read)
    {
        var rows = items.Select(read).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var twin = rows.FindIndex(other => other.Id == row.Id && other.Side != row.Side);
            if (twin < 0 || rows[twin].Figures != row.Figures)
            {
                yield return (items[i], row.Side);
            }
            else if (i < twin)
            {
                yield return (items[i], Side.Midline);
            }
        }
    }
}
