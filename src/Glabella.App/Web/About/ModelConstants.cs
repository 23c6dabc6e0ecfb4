using System.Globalization;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.About;

/// <summary>The constants of the model as the page of the model shows and searches them.</summary>
public static class ModelConstants
{
    /// <summary>The constants that have every word in key or origin, by the page that explains them; pages without any are left out.</summary>
    public static IReadOnlyList<(ModelDocument? Document, IReadOnlyList<Parameter> Parameters)> Find(string? words) =>
    [
        .. ModelParameters.Standard.All.Where(p => Has(words, p.Key, p.Origin, p.Unit))
            .GroupBy(p => ModelDocument.Of(p.Key))
            .OrderBy(group => group.Key is { } document ? ModelDocument.All.ToList().IndexOf(document) : int.MaxValue)
            .Select(group => (group.Key, (IReadOnlyList<Parameter>)[.. group])),
    ];

    /// <summary>The rules of the range that have every word.</summary>
    public static IReadOnlyList<ModelRangeRule> FindRules(string? words) =>
        [.. ModelRangeData.Rules.Where(rule => Has(words, rule.Id, rule.Text, rule.Source))];

    /// <summary>How a constant is known, in one word; null where its origin says more than a word can.</summary>
    public static string? StandingOf(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Origin.StartsWith("assumed", StringComparison.OrdinalIgnoreCase) ? "assumed"
            : parameter.Origin.StartsWith("product label", StringComparison.OrdinalIgnoreCase) ? "label"
            : parameter.Origin.Contains("fit", StringComparison.OrdinalIgnoreCase) || parameter.Origin.Contains("calibrat", StringComparison.OrdinalIgnoreCase) ? "fitted"
            : null;
    }

    /// <summary>A value as it stands in the data.</summary>
    public static string Figure(double value) => ((decimal)value).ToString("0.############", CultureInfo.InvariantCulture);

    private static bool Has(string? words, params string[] texts) =>
        (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
