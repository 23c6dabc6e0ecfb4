using Glabella.Anatomy;
using Glabella.App.Web.Layout;
using Glabella.App.Web.Signing;
using Glabella.App.Web.Sketches;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Glabella.Planning;

namespace Glabella.App.Web.Patients;

/// <summary>One plan of a patient with its treatment, if it was carried out: one entry of the timeline.</summary>
public sealed record Visit(ShowPlan.Sheet Sheet, PatientFace Face, Treatment? Treatment)
{
    public PlanRecord Plan => Sheet.Plan;

    public TreatmentPlan Content => Sheet.Content;

    /// <summary>When it was last something new: treated, else changed.</summary>
    public DateTimeOffset At => Treatment?.FinishedAt ?? Treatment?.StartedAt ?? Plan.ChangedAt;

    /// <summary>Units given, of the plan's product, or planned while nothing was given.</summary>
    public decimal Units => Treatment is { Injections.Count: > 0 } given
        ? given.Injections.Sum(injection => injection.CorrectedUnits)
        : Content.TotalDose.Units;

    public IReadOnlyList<SketchSite> Sites =>
    [
        .. PlannedSites.Drawn(Content).Zip(Content.Injections, (drawn, site) =>
            drawn with { State = Treatment?.At(site.Id) is null ? SketchSiteState.Planned : SketchSiteState.Given }),
    ];

    /// <summary>Where this visit goes on.</summary>
    public (string Address, string Act) Next(bool mayTreat) => (Plan.State, Treatment) switch
    {
        (_, { FinishedAt: not null }) => ($"/treatments/{Treatment.Id}/record", "Record"),
        (_, { }) => mayTreat ? ($"/treatments/{Treatment.Id}", "Continue treatment") : ($"/plans/{Plan.Id}/signed", "Signed plan"),
        (PlanState.Draft, _) => ($"/plans/{Plan.Id}", "Continue plan"),
        _ => ($"/plans/{Plan.Id}/signed", "Signed plan"),
    };

    /// <summary>For example "Glabellar lines 20 U · Forehead lines 10 U".</summary>
    public string Areas => string.Join(" · ", PlanTotals.Of(Content).Areas.Select(area => $"{area.Name} {Show.Units(area.Dose.Units)}"));
}
