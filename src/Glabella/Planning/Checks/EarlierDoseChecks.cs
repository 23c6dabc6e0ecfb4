using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>What was given before, whatever for: the same product is added up, others are only named.</summary>
internal static class EarlierDoseChecks
{
    public static IEnumerable<Finding> OverInterval(Rule rule, TreatmentPlan plan, ProductLabel label, TreatmentDates? dates)
    {
        var before = Within(rule, dates).Where(e => e.Dose.Product == plan.Product).ToArray();
        if (label.MaximumUnits is not { } most || before.Length == 0)
        {
            yield break;
        }

        var given = before.Aggregate(Dose.Zero(plan.Product), (sum, e) => sum + e.Dose);
        var all = given + plan.TotalDose;
        if (all.Units > most.Value)
        {
            yield return new(
                rule.Id, rule.Severity, null,
                FormattableString.Invariant($"{given.Units:0.##} U were given in the last {rule.Limit:0} days; with this plan it is {all.Units:0.##} U, above the maximum of {most.Value:0.##} U."),
                (double)all.Units, (double)most.Value, DoseChecks.UnitOf(plan), DoseChecks.SourceOf(rule, most));
        }
    }

    public static IEnumerable<Finding> OtherProduct(Rule rule, TreatmentPlan plan, TreatmentDates? dates) =>
        Within(rule, dates).Where(e => e.Dose.Product != plan.Product).GroupBy(e => e.Dose.Product).Select(others =>
        {
            var last = others.MaxBy(e => e.On)!;
            var days = dates!.PlannedOn.DayNumber - last.On.DayNumber;
            return new Finding(
                rule.Id, rule.Severity, null,
                FormattableString.Invariant($"Another product, {others.Key.Nonproprietary}, was given {days} days before ({last.Dose.Units:0.##} of its own Units). Units of different products cannot be added: judge the effect of both together."),
                days, rule.Limit, rule.Unit, rule.Source);
        });

    private static IEnumerable<EarlierDose> Within(Rule rule, TreatmentDates? dates) =>
        dates?.Earlier.Where(e => dates.PlannedOn.DayNumber - e.On.DayNumber < rule.Limit && e.On <= dates.PlannedOn) ?? [];
}
