namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>Whether a lot or serial looks as if it had swallowed the part after it, because the separator was lost on the way.</summary>
internal static class Gs1Suspicion
{
    private const int DateLength = 6;

    /// <summary>What seems to be inside, for example "17270630…"; null when nothing does. Only parts that the code does not already have can hide.</summary>
    public static string? Inside(string value, IReadOnlySet<Gs1Part> there, int thisYear, bool marksSeen)
    {
        for (var at = 1; at < value.Length; at++)
        {
            if ((!there.Contains(Gs1Part.Expiry) && IsExpiry(value, at, thisYear))
                || (!marksSeen && (Hides(value, at, Gs1Part.Serial, there) || Hides(value, at, Gs1Part.Lot, there))))
            {
                return value[at..];
            }
        }

        return null;
    }

    /// <summary>17, a real date, and then the end or another part.</summary>
    private static bool IsExpiry(string value, int at, int thisYear)
    {
        var start = at + Gs1Part.Expiry.Identifier.Length;
        var end = start + DateLength;
        if (!Begins(value, at, Gs1Part.Expiry) || end > value.Length || Gs1Date.Read(value[start..end], thisYear) is null)
        {
            return false;
        }

        return end == value.Length || Begins(value, end, Gs1Part.Lot) || Begins(value, end, Gs1Part.Serial);
    }

    private static bool Hides(string value, int at, Gs1Part part, IReadOnlySet<Gs1Part> there) =>
        !there.Contains(part) && Begins(value, at, part) && at + part.Identifier.Length < value.Length;

    private static bool Begins(string value, int at, Gs1Part part) =>
        string.CompareOrdinal(value, at, part.Identifier, 0, part.Identifier.Length) == 0;
}
