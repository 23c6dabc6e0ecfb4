using Glabella.Planning.Checks;

namespace Glabella.Clinic.Screening;

/// <summary>What is asked before treatment, as versioned data: one file of <c>data/screening</c>. A released version is never edited.</summary>
/// <param name="Combined">What several answers mean together.</param>
public sealed record Questionnaire(
    string Id, int Version, string Language, string Title, Validity Validity, IReadOnlyList<QuestionSection> Sections, IReadOnlyList<CombinedRule> Combined, AgeRule Age)
{
    private static readonly Lazy<Questionnaire> Newest = new(() =>
        ReferenceData.List("screening").Select(ReferenceData.Read<Questionnaire>).MaxBy(questionnaire => questionnaire.Version)!);

    /// <summary>The version that is asked now.</summary>
    public static Questionnaire Current => Newest.Value;

    /// <summary>All questions in the order in which they are asked.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>For how many days an answer holds.</summary>
    public int DaysOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Ask == AskedAgain.Visit ? Validity.Visit.Days : Validity.History.Days;
    }
}

/// <summary>How long answers hold.</summary>
public sealed record Validity(Validity.Period History, Validity.Period Visit)
{
    /// <param name="Status">How the number is known.</param>
    /// <param name="Reason">Why so many.</param>
    public sealed record Period(int Days, string Status, string Reason);
}

/// <summary>Questions that stand on one page.</summary>
public sealed record QuestionSection(string Id, string Title, IReadOnlyList<Question> Questions, string? Intro = null);

/// <summary>What several answers mean together.</summary>
/// <param name="AtLeast">So many of the questions must have the answer.</param>
public sealed record CombinedRule(
    string Id, IReadOnlyList<string> Questions, string Answer, int AtLeast, FindingSeverity Severity, string Reason, string Source, string Status, string Alert);

/// <summary>What an age means.</summary>
/// <param name="Under">In years; from this age on it does not hold.</param>
public sealed record AgeRule(int Under, FindingSeverity Severity, IReadOnlyList<string> Areas, string Reason, string Source, string Status, string Alert);
