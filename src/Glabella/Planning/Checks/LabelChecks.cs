namespace Glabella.Planning.Checks;

/// <summary>Dilution, volume, areas and interval against the label of the plan's product.</summary>
internal static class LabelChecks
{
    public static IEnumerable<Finding> Dilution(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        if (label.FindReconstitution(plan.Reconstitution) is not null)
        {
            yield break;
        }

        var made = plan.Reconstitution;
        var usual = string.Join(" or ", label.Reconstitutions.Select(r => FormattableString.Invariant($"{r.VialUnits:0.##} U in {r.DiluentMl:0.##} mL")));
        yield return new(
            rule.Id, rule.Severity, null,
            FormattableString.Invariant($"{made.Vial.Units:0.##} U in {made.DiluentMl:0.##} mL is not a dilution of the label ({usual})."),
            (double)made.UnitsPerMl, null, DoseChecks.UnitOf(plan) + "/mL", label.Reconstitutions[0].Source);
    }

    public static IEnumerable<Finding> VolumePerSite(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        foreach (var i in plan.Injections)
        {
            var usual = (label.FindIndication(i.Area) ?? label.Indications[0]).MillilitresPerSite.Value;
            var limit = (double)usual * rule.Limit!.Value;
            var volume = plan.VolumeOf(i.Dose).Value;
            if (volume > limit + 1e-9)
            {
                yield return new(
                    rule.Id, rule.Severity, i.Id,
                    FormattableString.Invariant($"{volume:0.###} mL at one site reaches further than the label's {usual:0.###} mL."),
                    volume, limit, "mL", rule.Source);
            }
        }
    }

    public static IEnumerable<Finding> OffLabel(Rule rule, TreatmentPlan plan, ProductLabel label) =>
        PlanTotals.Of(plan).Areas.Where(area => label.FindIndication(area.Area) is null).Select(area =>
            label.OtherIndications.FirstOrDefault(other => other.Area == area.Area) is { } other
                ? new Finding(rule.Id, rule.Severity, null, $"{area.Name}: Glabella plans no label pattern here. {other.Dose} {other.Note}".Trim(), null, null, null, other.Source)
                : new Finding(
                    rule.Id, rule.Severity, null,
                    $"{area.Name}: not on the label of {label.Product.Brand}.", null, null, null, label.Indications[0].TotalUnits.Source));

    public static IEnumerable<Finding> TreatTogether(Rule rule, TreatmentPlan plan, ProductLabel label)
    {
        var areas = PlanTotals.Of(plan).Areas;
        return areas
            .Select(area => (area, Other: label.FindIndication(area.Area)?.TreatTogetherWith))
            .Where(pair => pair.Other is not null && areas.All(a => a.Area != pair.Other))
            .Select(pair => new Finding(
                rule.Id, rule.Severity, null,
                $"{pair.area.Name} without {FaceArea.NameOf(pair.Other!).ToLowerInvariant()}: the label treats them together, because the brow may drop.",
                null, null, null, label.FindIndication(pair.area.Area)!.TotalUnits.Source));
    }

    public static IEnumerable<Finding> Interval(Rule rule, TreatmentPlan plan, ProductLabel label, TreatmentDates? dates)
    {
        var interval = plan.Injections.Select(i => label.FindIndication(i.Area)?.RetreatmentDays ?? label.RetreatmentDays)
            .DefaultIfEmpty(label.RetreatmentDays).MaxBy(days => days.Value)!;
        var days = dates is null ? double.PositiveInfinity : dates.PlannedOn.DayNumber - dates.LastTreatedOn.DayNumber;
        if (days < (double)interval.Value)
        {
            yield return new(
                rule.Id, rule.Severity, null,
                FormattableString.Invariant($"Last treated {days:0} days before: the label's interval is {interval.Value:0} days."),
                days, (double)interval.Value, rule.Unit, DoseChecks.SourceOf(rule, interval));
        }
    }
}
