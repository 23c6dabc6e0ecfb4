using System.Globalization;
using System.Text;

namespace Glabella.Clinic.Patients;

/// <summary>Folds a name for searching: lower case, without accents, words one space apart. "Núñez" and "nunez" become the same.</summary>
/// <remarks>
/// An own table of the Latin letters, because the program runs without culture data (InvariantGlobalization), where Unicode decomposition does nothing.
/// Letters of other scripts are only lower-cased.
/// </remarks>
internal static class Folding
{
    private static readonly Dictionary<char, string> Base = Table(
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
        ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"));

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            Append(folded, letter);
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (Base.TryGetValue(letter, out var plain))
        {
            folded.Append(plain);
        }
        else if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || letter is '\'' or '’')
        {
            return; // a combining accent typed separately, or an apostrophe: O'Brien is found as obrien
        }
        else
        {
            folded.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }
    }

    private static Dictionary<char, string> Table(params (string Plain, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToDictionary(pair => pair.letter, pair => pair.Plain);
}
