using System.Globalization;
using Glabella.App.Web.Layout;
using Glabella.App.Web.Sketches;
using Glabella.Clinic;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Glabella.Planning;

namespace Glabella.App.Web.Treatments;

/// <summary>A treatment beside the plan it carries out: site by site what was meant, what was given, what is open.</summary>
public sealed class Course
{
    private readonly ShowTreatment.Sheet _sheet;

    public Course(ShowTreatment.Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        _sheet = sheet;
        var numbers = SiteLabels.Numbers(sheet.Content);
        Sites = [.. sheet.Content.Injections.Select(planned => new CourseSite(
            numbers[planned.Id], planned, sheet.Treatment.At(planned.Id), sheet.Treatment.Skipped.FirstOrDefault(skipped => skipped.Site == planned.Id)))];
        Extra = [.. sheet.Treatment.Injections.Where(injection => injection.IsExtra).OrderBy(injection => injection.At)];
    }

    public Treatment Treatment => _sheet.Treatment;

    public Patient Patient => _sheet.Patient;

    public PlanRecord Plan => _sheet.Plan;

    public TreatmentPlan Content => _sheet.Content;

    public SignedPlan Signature => _sheet.Signature;

    public IReadOnlyList<Vial> VialsUsed => _sheet.VialsUsed;

    public IReadOnlyList<ListStock.Line> VialsAtHand => _sheet.VialsAtHand;

    public IReadOnlyList<CourseSite> Sites { get; }

    /// <summary>Injections at places that the plan does not name.</summary>
    public IReadOnlyList<Injection> Extra { get; }

    /// <summary>Units given so far, of the plan's product, corrections included.</summary>
    public decimal GivenUnits => Treatment.Injections.Sum(injection => injection.CorrectedUnits);

    public decimal PlannedUnits => Content.TotalDose.Units;

    public int OpenCount => Sites.Count(site => site.IsOpen);

    /// <summary>Units of the sites that are still open, as planned.</summary>
    public decimal OpenUnits => Sites.Where(site => site.IsOpen).Sum(site => site.Planned.Dose.Units);

    /// <summary>Notes on how was injected, oldest first.</summary>
    public IReadOnlyList<HandlingNote> Handling => _sheet.Handling;

    /// <summary>The site that was asked for unless it is given, else the first open one; null when none is open.</summary>
    public CourseSite? Choose(string? wanted) =>
        Sites.FirstOrDefault(site => site.Given is null && site.Id == wanted) ?? Sites.FirstOrDefault(site => site.IsOpen);

    /// <summary>A recorded injection of this treatment; null when there is none with this id.</summary>
    public Injection? FindInjection(Guid? id) => Treatment.Injections.FirstOrDefault(injection => injection.Id.Value == id);

    /// <summary>"2 R" for a planned site, "+1" for an extra one.</summary>
    public string LabelOf(Injection injection) =>
        Sites.FirstOrDefault(site => site.Given == injection)?.Label ?? $"+{(Extra.TakeWhile(other => other != injection).Count() + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The open vial that was asked for, else one of the planned dilution that holds enough, else any open one.</summary>
    public Vial? ChooseVial(Guid? wanted, CourseSite? next)
    {
        var open = VialsAtHand.Where(line => line.State == VialState.Open).Select(line => line.Vial).ToList();
        return open.FirstOrDefault(vial => vial.Id.Value == wanted)
            ?? open.FirstOrDefault(vial => HasPlannedDilution(vial) && vial.Remaining >= (next?.Planned.Dose.Units ?? 0))
            ?? open.FirstOrDefault();
    }

    /// <summary>Where an injection's record is corrected; the vial in use comes along.</summary>
    public string CorrectionOf(Injection injection, Vial? vial = null)
    {
        ArgumentNullException.ThrowIfNull(injection);
        return $"/treatments/{Treatment.Id}?correct={injection.Id}{(vial is null ? "" : $"&vial={vial.Id}")}";
    }

    public bool HasPlannedDilution(Vial vial) =>
        vial.DiluentMl is { } diluent && vial.Units / diluent == Content.Reconstitution.UnitsPerMl;

    /// <summary>The sites as drawn on the face, with extra ones at the end.</summary>
    public IReadOnlyList<SketchSite> Drawn(CourseSite? next) =>
    [
        .. Sites.Select(site => new SketchSite(
            site.Number, SiteWords.Title(site), site.Planned.Point,
            site == next ? SketchSiteState.Next : site.State)),
        .. Extra.Select(injection => new SketchSite(
            LabelOf(injection), SiteWords.Title(injection), injection.Point, SketchSiteState.Changed)),
    ];

    /// <summary>Refuses to finish when what the clinician counted is not what is recorded.</summary>
    public Refusal? CheckCount(string? counted)
    {
        var units = TypedNumber.Parse(counted, "Counted");
        if (!units.Succeeded)
        {
            return units.Refusal;
        }

        return units.Value == GivenUnits ? null : new CountDiffers(units.Value, GivenUnits);
    }

    public sealed record CountDiffers(decimal Counted, decimal Recorded) : Refusal(
        "count-differs",
        $"You count {Show.Units(Counted)}, but {Show.Units(Recorded)} are recorded. Find the site that differs before you finish.", "Counted");
}
