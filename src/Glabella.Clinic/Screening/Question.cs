using System.Text.Json.Serialization;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Screening;

/// <summary>One question of a questionnaire.</summary>
/// <param name="Text">Plain words, readable at twelve.</param>
/// <param name="Ask">When it is asked again.</param>
/// <param name="ShownIf">Asked only after a yes to that question.</param>
public sealed record Question(
    string Id, string Text, QuestionKind Kind, AskedAgain Ask, IReadOnlyList<QuestionRule> Rules,
    string? Help = null, string? ShownIf = null, IReadOnlyList<QuestionOption>? Options = null)
{
    /// <summary>The field of a form that holds the answer.</summary>
    [JsonIgnore]
    public string Field => "q-" + Id;
}

/// <summary>One answer of several that may be ticked.</summary>
public sealed record QuestionOption(string Id, string Text);

/// <summary>What a question is answered with.</summary>
public enum QuestionKind
{
    /// <summary>Yes, no, or not known.</summary>
    YesNo,

    /// <summary>Any of some options.</summary>
    Choices,

    Date,

    Text,

    /// <summary>Earlier treatments: product, date, Units of that product, where.</summary>
    Treatments,
}

/// <summary>When a question is asked again.</summary>
public enum AskedAgain
{
    /// <summary>After the validity of a history.</summary>
    History,

    /// <summary>At each visit.</summary>
    Visit,
}

/// <summary>What an answer means for a plan.</summary>
/// <param name="When">The answers it is about; empty where days decide.</param>
/// <param name="Reason">One or two sentences for the clinician.</param>
/// <param name="Alert">A few words for the patient's head; null where it is not worth one.</param>
/// <param name="Areas">Null for every area.</param>
/// <param name="Products">Non-proprietary names; null for every product.</param>
/// <param name="WithinDays">Of an earlier treatment: so recent; of a date to come: so near.</param>
/// <param name="UnlessDetailed">Not when a follow-up question says more.</param>
/// <param name="Status">How the source was read: seen, recalled or assumed.</param>
public sealed record QuestionRule(
    IReadOnlyList<string> When, FindingSeverity Severity, string Reason, string Source, string Status, string? Alert = null,
    IReadOnlyList<string>? Areas = null, IReadOnlyList<string>? Products = null, int? WithinDays = null, bool UnlessDetailed = false);
