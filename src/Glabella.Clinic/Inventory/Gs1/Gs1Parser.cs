namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>
/// Reads the code of one vial: product code (01), expiry (17), lot (10), serial (21). Strict on purpose: a keyboard scanner may lose the mark
/// between two parts, and a lenient reader then takes the expiry for the end of the serial without a word.
/// </summary>
public static class Gs1Parser
{
    /// <summary>More than all parts together can take.</summary>
    internal const int Longest = 160;

    private const string VisibleSeparator = "\u241d";

    /// <summary>What GS1 allows in a lot or serial besides letters and digits.</summary>
    private const string Signs = "!\"%&'()*+,-./:;<=>?_";

    private static readonly string[] Gs1Symbols = ["]d2", "]C1", "]Q3"];

    /// <param name="text">As scanned, or as printed for people with the identifiers in parentheses.</param>
    /// <param name="thisYear">For the century of the expiry.</param>
    /// <param name="separator">What the clinic's scanner sends instead of the separator; null when it sends that itself.</param>
    public static Result<Gs1Code> Parse(string? text, int thisYear, string? separator = null)
    {
        var code = (text ?? "").Trim(' ', '\r', '\n', '\t');
        if (code.Length == 0)
        {
            return Gs1Refusal.Empty();
        }

        if (code.Length > Longest)
        {
            return Gs1Refusal.TooLong(code.Length);
        }

        if (code[0] == ']')
        {
            var identifier = code[..Math.Min(3, code.Length)];
            if (!Gs1Symbols.Contains(identifier))
            {
                return Gs1Refusal.OtherSymbol(identifier);
            }

            code = code[identifier.Length..];
        }

        code = Marked(code, separator);
        if (code.Trim(Gs1Splitter.Separator).Length == 0)
        {
            return Gs1Refusal.Empty();
        }

        var parts = Gs1Splitter.Split(code);
        if (!parts.Succeeded)
        {
            return parts.Refusal;
        }

        var marksSeen = code[0] == '(' || code.TrimStart(Gs1Splitter.Separator).Contains(Gs1Splitter.Separator, StringComparison.Ordinal);
        return Check(parts.Value, thisYear, marksSeen) is { } refusal ? refusal : Of(parts.Value, thisYear);
    }

    private static string Marked(string code, string? separator)
    {
        code = code.Replace(VisibleSeparator, Gs1Splitter.Separator.ToString(), StringComparison.Ordinal);
        return string.IsNullOrEmpty(separator) ? code : code.Replace(separator, Gs1Splitter.Separator.ToString(), StringComparison.Ordinal);
    }

    private static Gs1Refusal? Check(List<(Gs1Part Part, string Value)> parts, int thisYear, bool marksSeen)
    {
        var there = new HashSet<Gs1Part>();
        foreach (var (part, value) in parts)
        {
            if (!there.Add(part))
            {
                return Gs1Refusal.Twice(part);
            }
        }

        return parts.Select(p => Check(p.Part, p.Value, there, thisYear, marksSeen)).FirstOrDefault(refusal => refusal is not null)
            ?? (there.Contains(Gs1Part.Product) ? null : Gs1Refusal.NoProduct());
    }

    private static Gs1Refusal? Check(Gs1Part part, string value, HashSet<Gs1Part> there, int thisYear, bool marksSeen)
    {
        if (value.Length == 0)
        {
            return Gs1Refusal.Missing(part);
        }

        if (!part.Fixed && Gs1Suspicion.Inside(value, there, thisYear, marksSeen) is { } inside)
        {
            return Gs1Refusal.SeparatorLost(part, value, inside);
        }

        if (part.Fixed ? value.Length != part.Length : value.Length > part.Length)
        {
            return part.Fixed && value.Length < part.Length ? Gs1Refusal.Incomplete(part, value) : Gs1Refusal.Overlong(part, value);
        }

        if (value.Where(c => !IsAllowed(c, part.Fixed)).Select(c => (char?)c).FirstOrDefault() is { } stranger)
        {
            return Gs1Refusal.Character(part, value, stranger);
        }

        return part switch
        {
            _ when part == Gs1Part.Product && !Gtin.IsValid(value) => Gs1Refusal.CheckDigit(value, Gtin.CheckDigit(value[..^1])),
            { Fixed: true, Length: 6 } when Gs1Date.Read(value, thisYear) is null => Gs1Refusal.NoDate(part, value),
            _ => null,
        };
    }

    private static bool IsAllowed(char character, bool digitsOnly) =>
        char.IsAsciiDigit(character) || (!digitsOnly && (char.IsAsciiLetter(character) || Signs.Contains(character, StringComparison.Ordinal)));

    private static Gs1Code Of(List<(Gs1Part Part, string Value)> parts, int thisYear)
    {
        string? Value(Gs1Part wanted) => parts.Where(p => p.Part == wanted).Select(p => p.Value).FirstOrDefault();
        return new Gs1Code(
            Value(Gs1Part.Product)!, Value(Gs1Part.Expiry) is { } expiry ? Gs1Date.Read(expiry, thisYear) : null, Value(Gs1Part.Lot), Value(Gs1Part.Serial));
    }
}
