namespace Glabella.Clinic.Screening;

/// <summary>The answer to one question.</summary>
/// <param name="Values">"yes", "no" or "unknown"; ids of options; a date; a text. Empty for a list of treatments.</param>
/// <param name="On">The day on which it was last asked.</param>
public sealed record Answer(string Question, IReadOnlyList<string> Values, IReadOnlyList<EarlierTreatment> Treatments, DateOnly On)
{
    /// <summary>Answers a question of kind <see cref="QuestionKind.YesNo"/>.</summary>
    public const string Yes = "yes";

    public const string No = "no";

    public const string Unknown = "unknown";

    public bool Is(string value) => Values.Contains(value);
}

/// <summary>Botulinum toxin given earlier, anywhere, as the patient tells it.</summary>
/// <param name="Product">Non-proprietary name, or <see cref="NotKnown"/>.</param>
/// <param name="When">As told: a year, a month or a day.</param>
/// <param name="Units">Of that product; never added to those of another line.</param>
/// <param name="Where">The parts of the body, the clinic; empty when not told.</param>
public sealed record EarlierTreatment(string Product, string When, decimal? Units, string Where)
{
    public const string NotKnown = "not known";

    /// <summary>The latest day it can have been; null when the time is not known.</summary>
    public DateOnly? Latest(DateOnly today) => ToldDate.Latest(When) is { } day ? (day > today ? today : day) : null;
}
