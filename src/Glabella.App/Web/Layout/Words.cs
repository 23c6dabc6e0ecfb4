using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Layout;

/// <summary>Small pieces of English that several pages need.</summary>
public static class Words
{
    public static string A(Role role) => role == Role.Assistant || role == Role.Injector
        ? $"an {role.ToString().ToLowerInvariant()}"
        : $"a {role.ToString().ToLowerInvariant()}";

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    /// <summary>"1 site", "5 sites".</summary>
    public static string Count(int count, string singular) =>
        FormattableString.Invariant($"{count} {singular}{(count == 1 ? "" : "s")}");
}
