using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>One fitted face for all tests of plans: fitting is the slow part.</summary>
internal static class ReferenceFace
{
    public static FaceAtlas Atlas { get; } = FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45));

    public static FaceMechanics Mechanics { get; } = FaceMechanics.Build(Atlas);

    public static PlanEvaluator Evaluator { get; } = new(Atlas, Mechanics, BaselineGrades.ForAge(45));

    public static ToxinProduct Ona { get; } = Products.Find("onabotulinumtoxinA");

    public static TreatmentPlan Plan(string protocol, ToxinProduct? product = null)
    {
        var of = product ?? Ona;
        var made = Products.LabelOf(of).Reconstitutions[0].Of(of);
        return new(of, made, [.. Protocols.Fit(Protocols.Find(protocol), Atlas, of)]);
    }

    public static TreatmentPlan Moved(this TreatmentPlan plan, double dx, double dy) =>
        plan.With([.. plan.Injections.Select(i => i with { Point = Atlas.Face.Surface.Project(i.Point.Moved(dx, dy, 0)).Point })]);

    public static TreatmentPlan Times(this TreatmentPlan plan, decimal factor) =>
        plan.With([.. plan.Injections.Select(i => i with { Dose = new Dose(i.Dose.Units * factor, plan.Product) })]);

    /// <summary>As in a dose-ranging trial: other doses in the same volume.</summary>
    public static TreatmentPlan TimesInSameVolume(this TreatmentPlan plan, decimal factor) =>
        plan.Times(factor).Diluted(plan.Reconstitution.DiluentMl / factor);

    public static TreatmentPlan Diluted(this TreatmentPlan plan, decimal diluentMl) =>
        new(plan.Product, new Reconstitution(plan.Reconstitution.Vial, diluentMl), plan.Injections);
}
