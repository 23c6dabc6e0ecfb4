using Glabella.App.Web.Layout;
using Glabella.Clinic;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.App.Web.Rules;

/// <summary>The fields of a rule as typed.</summary>
public sealed class TypedRule
{
    /// <summary>The revision of the rules the page was drawn with.</summary>
    public int Revision { get; set; }

    public string? Kind { get; set; }

    public string? Severity { get; set; }

    public string? Product { get; set; }

    public string? Area { get; set; }

    public string? Muscle { get; set; }

    public string? Side { get; set; }

    public string? Limit { get; set; }

    public string? Message { get; set; }

    public string? Source { get; set; }

    public string? Status { get; set; }

    public string? Reason { get; set; }

    /// <summary>"try" to see what it would find, else it is set.</summary>
    public string? Then { get; set; }

    /// <summary>The fields of a rule that is there already.</summary>
    public static TypedRule Of(Rule rule, int revision)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new TypedRule
        {
            Revision = revision,
            Kind = rule.Kind.ToString(),
            Severity = rule.Severity.ToString(),
            Product = rule.Product,
            Area = rule.Area,
            Muscle = rule.Muscle,
            Side = rule.Side?.ToString(),
            Limit = rule.Limit is { } limit ? Show.Number((decimal)limit) : null,
            Message = rule.Message,
            Source = rule.Source,
            Status = rule.Status.ToString(),
        };
    }

    /// <summary>The kind chosen, or null.</summary>
    public static RuleKind? KindOf(string? typed) =>
        Enum.TryParse<RuleKind>(typed, out var kind) && RuleShape.ForClinics.Contains(kind) ? kind : null;

    /// <summary>The severity chosen, or null.</summary>
    public static FindingSeverity? SeverityOf(string? typed) =>
        Enum.TryParse<FindingSeverity>(typed, out var severity) && Enum.IsDefined(severity) ? severity : null;

    /// <summary>The rule as typed; whether it can be one is for the record to say.</summary>
    public Result<Rule> Read()
    {
        if (KindOf(Kind) is not { } kind)
        {
            return new NothingChosen("Choose what the rule is about.", "kind");
        }

        if (SeverityOf(Severity) is not { } severity)
        {
            return new NothingChosen("Choose what happens when a plan breaks it.", "severity");
        }

        var shape = RuleShape.Of(kind);
        var limit = shape.Limits is null ? null : (Result<decimal>?)TypedNumber.Parse(Limit, "limit");
        if (limit is { Succeeded: false })
        {
            return limit.Value.Refusal!;
        }

        var product = shape.Takes(RuleScope.Product) ? Said(Product) : null;
        return new Rule(RuleBook.ClinicPrefix + "new", kind, severity, Said(Source) ?? "", Status == nameof(ReadStatus.Recalled) ? ReadStatus.Recalled : ReadStatus.Seen)
        {
            Product = product,
            Area = shape.Takes(RuleScope.Area) ? Said(Area) : null,
            Muscle = shape.Takes(RuleScope.Muscle) ? Said(Muscle) : null,
            Side = shape.Takes(RuleScope.Side) && Enum.TryParse<Side>(Side, out var side) ? side : null,
            Limit = (double?)limit?.Value,
            Unit = shape.UnitFor(product),
            Message = shape.Takes(RuleScope.Message) ? Said(Message) : null,
        };
    }

    public sealed record NothingChosen(string Why, string Where) : Refusal("rule-not-chosen", Why, Where);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
