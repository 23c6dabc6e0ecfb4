namespace Glabella.Planning.Checks;

/// <summary>Doses against the label of the plan's own product, in its own Units.</summary>
internal static class DoseChecks
{
    public static IEnumerable<Finding> SitesPresent(Rule rule, TreatmentPlan plan)
    {
        if (plan.Injections.Length < rule.Limit)
        {
            yield return new(rule.Id, rule.Severity, null, "The plan has no injection site yet.", plan.Injections.Length, rule.Limit, rule.Unit, rule.Source);
        }
    }

    public static IEnumerable<Finding> UnitsPositive(Rule rule, TreatmentPlan plan, ProductLabel label) =>
        plan.Injections.Where(i => (double)i.Dose.Units <= rule.Limit).Select(i =>
        {
            // Where the label names no dose there is none to offer.
            var usual = label.FindIndication(i.Area)?.UnitsPerSite.Value;
            return new Finding(
                rule.Id, rule.Severity, i.Id, usual is null ? "The site has no dose, and the label names none here." : "The site has no dose.",
                (double)i.Dose.Units, rule.Limit, UnitOf(plan), rule.Source,
                usual is null ? null : new Remedy(FormattableString.Invariant($"Set {usual:0.##} U"), SetUnits: usual));
        });

    public static IEnumerable<Finding> PerSite(Rule rule, TreatmentPlan plan, ProductLabel label, RuleBook rules)
    {
        foreach (var i in plan.Injections)
        {
            var usual = UsualAt(i, label);
            var limit = usual * (decimal)rule.Limit!.Value;
            if (i.Dose.Units <= limit || (rule.Severity != FindingSeverity.Block && (label.FindIndication(i.Area) is null || IsBlocked(i, usual, rules))))
            {
                continue;
            }

            var message = rule.Severity == FindingSeverity.Block
                ? FormattableString.Invariant($"{i.Dose.Units:0.##} U at one site is more than {rule.Limit:0.##} times the label's {usual:0.##} U.")
                : FormattableString.Invariant($"{i.Dose.Units:0.##} U at one site is above the label's {usual:0.##} U.");
            yield return new(
                rule.Id, rule.Severity, i.Id, message, (double)i.Dose.Units, (double)limit, UnitOf(plan), SourceOfSite(rule, i, label),
                new Remedy(FormattableString.Invariant($"Set {usual:0.##} U"), SetUnits: usual));
        }
    }

    public static IEnumerable<Finding> PerArea(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        foreach (var area in PlanTotals.Of(plan).Areas)
        {
            if (label.FindIndication(area.Area) is { } indication
                && area.Dose.Units > indication.TotalUnits.Value * (decimal)rule.Limit!.Value)
            {
                var limit = indication.TotalUnits.Value * (decimal)rule.Limit.Value;
                yield return new(
                    rule.Id, rule.Severity, null,
                    FormattableString.Invariant($"{area.Name}: {area.Dose.Units:0.##} U is above the label's {limit:0.##} U."),
                    (double)area.Dose.Units, (double)limit, UnitOf(plan), SourceOf(rule, indication.TotalUnits));
            }
        }
    }

    public static IEnumerable<Finding> PerSession(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        // The limit is that of the areas treated for appearance; what is given against an illness beside them has its own.
        var limit = label.SessionUnits.Value * (decimal)rule.Limit!.Value;
        var units = plan.Injections.Where(i => label.FindIndication(i.Area)?.Purpose != TreatmentPurpose.Therapeutic).Sum(i => i.Dose.Units);
        if (units > limit)
        {
            yield return new(
                rule.Id, rule.Severity, null,
                FormattableString.Invariant($"{units:0.##} U in all is above the {limit:0.##} U of all labelled facial areas together."),
                (double)units, (double)limit, UnitOf(plan), SourceOf(rule, label.SessionUnits));
        }
    }

    public static IEnumerable<Finding> Maximum(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        var limit = label.MaximumUnits?.Value ?? label.SessionUnits.Value * (decimal)rule.Limit!.Value;
        if (plan.TotalDose.Units > limit)
        {
            yield return new(
                rule.Id, rule.Severity, null,
                FormattableString.Invariant($"{plan.TotalDose.Units:0.##} U in one session is above the maximum of {limit:0.##} U."),
                (double)plan.TotalDose.Units, (double)limit, UnitOf(plan), SourceOf(rule, label.MaximumUnits));
        }
    }

    public static string UnitOf(TreatmentPlan plan) => "U " + plan.Product.Nonproprietary;

    public static string SourceOf(Rule rule, SourcedValue? value) => value switch
    {
        null => rule.Source,
        { Status: ReadStatus.Recalled } => value.Source + " (recalled: check against the prescribing information)",
        _ => value.Source,
    };

    /// <summary>One site needs to be told once: what blocks is not also warned of.</summary>
    private static bool IsBlocked(PlannedInjection i, decimal usual, RuleBook rules) => rules.Rules.Any(r =>
        r is { Kind: RuleKind.UnitsPerSite, Severity: FindingSeverity.Block } && i.Dose.Units > usual * (decimal)r.Limit!.Value);

    private static string SourceOfSite(Rule rule, PlannedInjection i, ProductLabel label)
    {
        var source = SourceOf(rule, (label.FindIndication(i.Area) ?? label.Indications[0]).UnitsPerSite);
        return rule.Severity == FindingSeverity.Block ? $"{source}; the factor is {rule.Source}" : source;
    }

    /// <summary>The label's dose a site; in an area it does not name, that of its first indication.</summary>
    private static decimal UsualAt(PlannedInjection injection, ProductLabel label) =>
        (label.FindIndication(injection.Area) ?? label.Indications[0]).UnitsPerSite.Value;
}
