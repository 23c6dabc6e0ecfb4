namespace Glabella.App.Tests.Web.Explain;

/// <summary>
/// The school grade that an English text asks for: 0.39 · words a sentence + 11.8 · syllables a word − 15.59
/// (Kincaid JP et al. Research Branch Report 8-75, 1975). Syllables are counted as groups of vowels, less a silent final e.
/// </summary>
internal static class Readability
{
    private const string Vowels = "aeiouy";

    public static double Grade(string text)
    {
        var sentences = text.Split(['.', '?', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Count(s => s.Any(char.IsLetter));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 0).ToArray();
        return (0.39 * words.Length / sentences) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    internal static int Syllables(string word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            groups += Vowels.Contains(word[i]) && (i == 0 || !Vowels.Contains(word[i - 1])) ? 1 : 0;
        }

        var isSilent = word.Length > 2 && word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && !Vowels.Contains(word[^2]);
        return Math.Max(1, groups - (isSilent ? 1 : 0));
    }

    private static string Letters(string word) => string.Concat(word.ToLowerInvariant().Where(char.IsLetter));
}
