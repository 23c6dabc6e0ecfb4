using System.Globalization;
using Glabella.Clinic.Patients;
using Glabella.Planning;

namespace Glabella.Clinic.Screening;

/// <summary>Reads the fields of a form into answers. A follow-up question counts only after the yes it depends on.</summary>
public static class AnswerReading
{
    /// <summary>Lines of earlier treatments on a form; assumed: nobody remembers more.</summary>
    public const int TreatmentLines = 4;

    private const int LongestText = 500;

    /// <param name="fields">By the name of the field.</param>
    /// <param name="questions">Those that are read: all, or one page.</param>
    /// <param name="before">What was answered on other pages.</param>
    public static Result<AnswerSheet> Read(
        Questionnaire questionnaire, IEnumerable<Question> questions, IReadOnlyDictionary<string, string> fields, AnswerSheet? before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(fields);
        var read = questions.ToList();
        var kept = before?.Answers.Where(answer => !read.Exists(question => question.Id == answer.Question)) ?? [];
        var sheet = new AnswerSheet(questionnaire.Id, questionnaire.Version, [.. kept]);
        foreach (var question in read.Where(question => sheet.IsAsked(question)))
        {
            var answer = ReadOne(question, fields, today);
            if (!answer.Succeeded)
            {
                return answer.Refusal;
            }

            sheet = sheet with { Answers = [.. sheet.Answers, answer.Value] };
        }

        return sheet;
    }

    /// <summary>The first question that must be answered and is not.</summary>
    public static Question? FirstOpen(Questionnaire questionnaire, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(sheet);
        return questionnaire.Questions.FirstOrDefault(question => question.Kind == QuestionKind.YesNo && sheet.IsAsked(question) && sheet.To(question.Id) is null);
    }

    private static Result<Answer> ReadOne(Question question, IReadOnlyDictionary<string, string> fields, DateOnly today)
    {
        var typed = fields.GetValueOrDefault(question.Field, "").Trim();
        return question.Kind switch
        {
            QuestionKind.YesNo => typed is Answer.Yes or Answer.No or Answer.Unknown ? Of(question, today, typed) : new NotAnswered(question),
            QuestionKind.Choices => ReadChoices(question, typed, today),
            QuestionKind.Date => ReadDate(question, typed, today),
            QuestionKind.Treatments => ReadTreatments(question, fields, today),
            _ => typed.Length > LongestText ? new TooLong(question, typed.Length) : Of(question, today, typed.Length == 0 ? [] : [typed]),
        };
    }

    private static Answer Of(Question question, DateOnly today, params string[] values) => new(question.Id, values, [], today);

    private static Result<Answer> ReadChoices(Question question, string typed, DateOnly today)
    {
        var ticked = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ticked.All(id => question.Options!.Any(option => option.Id == id)) ? Of(question, today, ticked) : new NotAnswered(question);
    }

    private static Result<Answer> ReadDate(Question question, string typed, DateOnly today)
    {
        if (typed.Length == 0)
        {
            return Of(question, today);
        }

        return BirthDateText.Parse(typed) is { } date
            ? Of(question, today, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : new NoDate(question, typed);
    }

    private static Result<Answer> ReadTreatments(Question question, IReadOnlyDictionary<string, string> fields, DateOnly today)
    {
        var treatments = new List<EarlierTreatment>();
        for (var line = 0; line < TreatmentLines; line++)
        {
            string Typed(string part) => fields.GetValueOrDefault(FormattableString.Invariant($"{question.Field}-{line}-{part}"), "").Trim();
            var (product, when, units, where) = (Typed("product"), Typed("when"), Typed("units"), Typed("where"));
            if (product.Length + when.Length + units.Length + where.Length == 0)
            {
                continue;
            }

            if (ReadLine(question, product, when, units, where) is var read && !read.Succeeded)
            {
                return read.Refusal;
            }

            treatments.Add(read.Value);
        }

        return new Answer(question.Id, [], treatments, today);
    }

    private static Result<EarlierTreatment> ReadLine(Question question, string product, string when, string units, string where)
    {
        if (when.Length > 0 && ToldDate.Latest(when) is null)
        {
            return new NoDate(question, when);
        }

        if (where.Length > LongestText)
        {
            return new TooLong(question, where.Length);
        }

        var known = Products.All.Any(label => label.Product.Nonproprietary == product) ? product : EarlierTreatment.NotKnown;
        if (units.Length == 0)
        {
            return new EarlierTreatment(known, when, null, where);
        }

        var isNumber = decimal.TryParse(units.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
        return isNumber && amount is > 0 and < 10_000 ? new EarlierTreatment(known, when, amount, where) : new NoUnits(question, units);
    }

    public sealed record NotAnswered(Question Question) : Refusal(
        "question-not-answered", $"\"{Question.Text}\" still needs an answer. \"I don't know\" is one.", Question.Field);

    public sealed record NoDate(Question Question, string Typed) : Refusal(
        "answer-no-date", $"\"{Typed}\" is not a date. Write it like 2026, 2026-03 or 15.3.2026.", Question.Field);

    public sealed record NoUnits(Question Question, string Typed) : Refusal(
        "answer-no-units", $"\"{Typed}\" is not a number of Units. Leave it empty if you do not know.", Question.Field);

    public sealed record TooLong(Question Question, int Length) : Refusal(
        "answer-too-long", FormattableString.Invariant($"This has {Length} characters; at most {LongestText} fit."), Question.Field);
}
