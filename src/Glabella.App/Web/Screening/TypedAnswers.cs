namespace Glabella.App.Web.Screening;

/// <summary>The answers in a form that was sent, by field; several ticks of one question stand in one, with commas.</summary>
internal static class TypedAnswers
{
    public static IReadOnlyDictionary<string, string> Of(IFormCollection form) => form
        .Where(field => field.Key.StartsWith("q-", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
}
