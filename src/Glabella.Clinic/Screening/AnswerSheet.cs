using System.Text.Json;

namespace Glabella.Clinic.Screening;

/// <summary>The answers of one patient to one version of a questionnaire.</summary>
public sealed record AnswerSheet(string Questionnaire, int Version, IReadOnlyList<Answer> Answers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The answer to a question, or null when it was not asked.</summary>
    public Answer? To(string question) => Answers.FirstOrDefault(answer => answer.Question == question);

    /// <summary>Whether a question is asked, by what was answered to the one it depends on.</summary>
    public bool IsAsked(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.ShownIf is null || To(question.ShownIf)?.Is(Answer.Yes) == true;
    }

    /// <summary>The same answers, asked again on a day.</summary>
    public AnswerSheet AskedOn(DateOnly day) => this with { Answers = [.. Answers.Select(answer => answer with { On = day })] };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="InvalidDataException">The text is no sheet.</exception>
    public static AnswerSheet Restore(string stored) =>
        JsonSerializer.Deserialize<AnswerSheet>(stored, Json) ?? throw new InvalidDataException("There is no answer sheet here.");
}
