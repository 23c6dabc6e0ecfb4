using Glabella.Clinic.Patients;
using Glabella.Clinic.Safety;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Screening;

/// <summary>What a patient's answers say against a plan.</summary>
/// <remarks>
/// Without any answers on record a clinic that has not taken screening up would have to give a reason for every plan, and soon give the same one:
/// so that is only told, unless the clinic demands more (<see cref="SafetySettings.ScreeningDemand"/>). Old or unread answers always need a reason.
/// </remarks>
internal static class ScreeningFindings
{
    private const string Own = "This clinic's own care: docs/screening.md.";

    public static async Task<IReadOnlyList<Finding>> OfAsync(
        ClinicDb db, PatientId patient, TreatmentPlan content, DateOnly today, CancellationToken cancellation = default)
    {
        var state = await ScreeningState.OfAsync(db, patient, today, cancellation);
        var demand = await SafetySettings.ScreeningDemand.ReadAsync(db, cancellation);
        var areas = content.Injections.Select(site => site.Area).ToHashSet(StringComparer.Ordinal);
        return [.. OfState(state, demand), .. state.Implied.For(content.Product.Nonproprietary, areas).Select(Of)];
    }

    private static IEnumerable<Finding> OfState(ScreeningState state, string demand)
    {
        var blocks = demand == SafetySettings.Block;
        if (state.Newest is null)
        {
            var missing = blocks ? FindingSeverity.Block : demand == SafetySettings.Warn ? FindingSeverity.Warn : FindingSeverity.Inform;
            yield return Own("screening-missing", missing, "Nobody has asked this patient about illness, medicines, allergies and pregnancy here. Ask on the Assess page, or hand over the tablet.");
            yield break;
        }

        var severity = blocks ? FindingSeverity.Block : FindingSeverity.Warn;
        if (state.IsUnchecked)
        {
            yield return Own("screening-unchecked", severity, "The patient's answers have not been read by a clinician. Read and confirm them on the Assess page.");
        }

        if (state.Stale.Count > 0)
        {
            var first = state.Stale[0].Text;
            var others = state.Stale.Count > 1 ? FormattableString.Invariant($" and {state.Stale.Count - 1} more") : "";
            yield return Own("screening-stale", severity, $"To be asked again before treatment: \"{first}\"{others}. One tap on the Assess page says that nothing has changed.");
        }

        static Finding Own(string rule, FindingSeverity severity, string message) =>
            new(rule, severity, null, message, null, null, null, ScreeningFindings.Own) { Origin = RuleOrigin.Screening, RuleVersion = Questionnaire.Current.Version };
    }

    private static Finding Of(Implication implied) =>
        new(implied.Id, implied.Severity, null, implied.Reason, null, null, null, implied.Basis) { Origin = RuleOrigin.Screening, RuleVersion = Questionnaire.Current.Version };
}
