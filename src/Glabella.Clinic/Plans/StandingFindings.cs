using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Plans;

/// <summary>What the record itself says against a plan, beside the rules about its sites: found alike when the plan is appraised and when it is signed.</summary>
internal static class StandingFindings
{
    /// <param name="content">The plan in question.</param>
    /// <param name="by">Who asks: rules about persons are held against them.</param>
    public static async Task<IReadOnlyList<Finding>> OfAsync(
        ClinicDb db, PatientId patient, TreatmentPlan content, Clinician by, DateOnly today, CancellationToken cancellation = default) =>
    [
        .. await PolicyFindings.OfAsync(db, patient, content, by, today, cancellation),
        .. await ScreeningFindings.OfAsync(db, patient, content, today, cancellation),
    ];
}
