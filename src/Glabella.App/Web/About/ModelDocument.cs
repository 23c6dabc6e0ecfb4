namespace Glabella.App.Web.About;

/// <summary>One page of <c>docs/model</c>, or the page of the validation, as it travels inside the program.</summary>
/// <param name="Id">File name without its ending, for example "spread".</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Text">Markdown, without that heading.</param>
public sealed record ModelDocument(string Id, string Title, string Text)
{
    // Before the pages, which are put in its order as this type is initialised.
    private static readonly string[] Order = ["spread", "response", "time-course", "severity", "mechanics", "risk", "range", "trials", "calibration", "face", "photograph", "measures"];

    /// <summary>The pages of the model, from the dose to the risk.</summary>
    public static IReadOnlyList<ModelDocument> All { get; } = [.. Ids().OrderBy(Rank).ThenBy(id => id, StringComparer.Ordinal).Select(id => Read(id, $"docs/model/{id}.md"))];

    /// <summary>The model set beside published figures.</summary>
    public static ModelDocument Validation { get; } = Read("validation", "docs/validation.md");

    /// <summary>The page with this id, or null.</summary>
    public static ModelDocument? Find(string id) => All.FirstOrDefault(document => document.Id == id);

    /// <summary>The page that has a constant in its table, or null.</summary>
    public static ModelDocument? Of(string parameter) =>
        All.FirstOrDefault(document => document.Text.Contains($"| `{parameter}` |", StringComparison.Ordinal));

    private static int Rank(string id) => Array.IndexOf(Order, id) is var at and >= 0 ? at : Order.Length;

    private static IEnumerable<string> Ids() => typeof(ModelDocument).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("docs/model/", StringComparison.Ordinal))
        .Select(name => name["docs/model/".Length..^".md".Length]);

    private static ModelDocument Read(string id, string resource)
    {
        using var reader = new StreamReader(typeof(ModelDocument).Assembly.GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new(id, text[..end].TrimStart('#', ' '), text[end..]);
    }
}
