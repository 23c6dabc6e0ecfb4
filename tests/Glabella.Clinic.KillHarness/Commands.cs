using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Clinic.KillHarness;

/// <summary>Carries commands out through the slices, as the web application does.</summary>
public sealed class Commands(ClinicStore store, TimeProvider clock)
{
    private static readonly ToxinProduct Botox = Products.Find("onabotulinumtoxinA");
    private static readonly ExtraSite Place = new("glabellar-lines", new FacePoint(0, 10, 60), Side.Midline, "procerus");

    private static readonly string[] Warned = ["area-dose-above-label", "session-dose-above-labelled-areas"];

    private static readonly Lazy<TreatmentPlan> Glabella = new(() => new TreatmentPlan(
        Botox,
        new Reconstitution(new Dose(100, Botox), 2.5m),
        [.. Protocols.Fit(Protocols.Find("glabella-5"), FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 39)), Botox)]));

    private static readonly PlanAppraisal Appraisal = new();

    public static Clinician Physician { get; } = new(new ClinicianId(Guid.Parse("01900000-0000-7000-8000-000000000001")), "Dr Kill", Role.Physician);

    /// <summary>The label's five sites with other Units at the first.</summary>
    public static TreatmentPlan Plan(decimal units) => Glabella.Value.With(
        Glabella.Value.Injections.SetItem(0, Glabella.Value.Injections[0] with { Dose = new Dose(units, Botox) }));

    /// <summary>Null once the command is acknowledged.</summary>
    public Task<Refusal?> ExecuteAsync(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Act switch
        {
            "save" => Of(new SavePlan(store).Execute(
                new(new PlanId(command.Subject), command.Revision, Plan(command.Units), command.Id), Physician)),
            "sign" => SignAsync(command),
            "inject" => Of(new RecordInjection(store).Execute(
                new(new TreatmentId(command.Subject), new InjectionId(command.Id), command.Id.ToString(), new VialId(command.Vial),
                    command.Units, 3, "Kill loop", Place, Warned), Physician)),
            _ => throw new ArgumentException($"There is no command \"{command.Act}\".", nameof(command)),
        };
    }

    private async Task<Refusal?> SignAsync(Command command)
    {
        var plan = new PlanId(command.Subject);
        var evaluation = await new AppraisePlan(store, Appraisal, clock).Execute(new(plan), Physician);
        var reasons = evaluation.Value.Findings.Where(f => f.Severity == FindingSeverity.Warn)
            .Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => "Kill loop");
        return await Of(new SignPlan(store, Appraisal, clock).Execute(new(plan, command.Revision, reasons, 0), Physician));
    }

    private static async Task<Refusal?> Of<T>(Task<Result<T>> slice) => (await slice).Refusal;
}
