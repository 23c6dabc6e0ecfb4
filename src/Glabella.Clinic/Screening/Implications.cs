using Glabella.Planning.Checks;

namespace Glabella.Clinic.Screening;

/// <summary>Holds answers against the rules of their questionnaire.</summary>
public static class Implications
{
    /// <summary>All that the answers mean, whatever the plan.</summary>
    /// <param name="age">Of the patient, in full years.</param>
    public static IReadOnlyList<Implication> Of(Questionnaire questionnaire, AnswerSheet sheet, int age, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(sheet);
        return
        [
            .. OfAge(questionnaire, age),
            .. questionnaire.Questions.Where(sheet.IsAsked).SelectMany(question => OfQuestion(questionnaire, question, sheet, today)),
            .. questionnaire.Combined.Where(rule => rule.Questions.Count(id => sheet.To(id)?.Is(rule.Answer) == true) >= rule.AtLeast)
                .Select(rule => new Implication(IdOf(rule.Id), rule.Severity, rule.Reason, rule.Source, rule.Status, rule.Alert, null, null)),
        ];
    }

    /// <summary>What an age means; needs no answer.</summary>
    public static IReadOnlyList<Implication> OfAge(Questionnaire questionnaire, int age)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var rule = questionnaire.Age;
        return age < rule.Under ? [new Implication(IdOf("age"), rule.Severity, rule.Reason, rule.Source, rule.Status, rule.Alert, rule.Areas, null)] : [];
    }

    /// <summary>Those that concern a product and areas.</summary>
    public static IEnumerable<Implication> For(this IEnumerable<Implication> all, string product, IReadOnlyCollection<string> areas) =>
        all.Where(one => one.Products is null || one.Products.Contains(product))
            .Where(one => one.Areas is null || one.Areas.Any(areas.Contains));

    private static IEnumerable<Implication> OfQuestion(Questionnaire questionnaire, Question question, AnswerSheet sheet, DateOnly today)
    {
        if (sheet.To(question.Id) is not { } answer)
        {
            return [];
        }

        var isDetailed = questionnaire.Questions.Any(follow => follow.ShownIf == question.Id && follow.Kind == QuestionKind.Choices && sheet.To(follow.Id) is { Values.Count: > 0 });
        return question.Rules.Select((rule, at) => (rule, at))
            .Where(line => !(line.rule.UnlessDetailed && isDetailed))
            .Select(line => Meaning(question, line.rule, line.at, answer, today))
            .OfType<Implication>();
    }

    private static Implication? Meaning(Question question, QuestionRule rule, int at, Answer answer, DateOnly today)
    {
        var id = at == 0 ? IdOf(question.Id) : FormattableString.Invariant($"{IdOf(question.Id)}-{at + 1}");
        if (Holds(rule, answer, today))
        {
            return new Implication(id, rule.Severity, rule.Reason, rule.Source, rule.Status, rule.Alert, rule.Areas, rule.Products);
        }

        // Not knowing is not a no: what would block is looked into, what would warn is said.
        return answer.Is(Answer.Unknown) && rule.When.Contains(Answer.Yes)
            ? new Implication(id, rule.Severity == FindingSeverity.Block ? FindingSeverity.Warn : FindingSeverity.Inform,
                $"Not known to the patient: \"{question.Text}\" Find out. If so: {rule.Reason}", rule.Source, rule.Status, null, rule.Areas, rule.Products)
            : null;
    }

    private static bool Holds(QuestionRule rule, Answer answer, DateOnly today)
    {
        if (rule.WithinDays is not { } days)
        {
            return rule.When.Any(answer.Is);
        }

        var earlier = answer.Treatments.Select(treatment => treatment.Latest(today)).OfType<DateOnly>().Any(day => day > today.AddDays(-days));
        var toCome = answer.Values.Select(ToldDate.Latest).OfType<DateOnly>().Any(day => day >= today && day <= today.AddDays(days));
        return earlier || toCome;
    }

    private static string IdOf(string question) => "screening-" + question;
}
