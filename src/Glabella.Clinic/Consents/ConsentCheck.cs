using Glabella.Clinic.Plans;
using Glabella.Clinic.Safety;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Consents;

/// <summary>Whether a treatment may begin, by the patient's consent. Without a valid one it takes a reason, or is refused where the clinic demands it.</summary>
internal static class ConsentCheck
{
    private const int LongestReason = 500;

    /// <param name="reason">Why it is begun without; needed only then.</param>
    public static async Task<Refusal?> OfAsync(ClinicDb db, PlanId plan, string? reason)
    {
        var state = await ConsentState.OfAsync(db, plan);
        if (state.Standing == ConsentStanding.Given)
        {
            return state.Newest!.IsIntact() ? null : new ConsentAltered(state.Newest.SignerName);
        }

        // A no is a no, whatever the clinic demands.
        if (state.Standing is ConsentStanding.Declined or ConsentStanding.Withdrawn)
        {
            return new ConsentRefused(state.InWords);
        }

        var demand = await SafetySettings.ConsentDemand.ReadAsync(db);
        return demand == SafetySettings.Block ? new ConsentDemanded(state.InWords)
            : (reason ?? "").Trim().Length is 0 or > LongestReason ? new ConsentMissing(state.InWords)
            : null;
    }
}

/// <summary>There is no valid consent, and no reason was given.</summary>
public sealed record ConsentMissing(string State) : Refusal(
    "consent-missing", $"There is {State}. Let the patient sign first, or say in a few words why the treatment begins without.", "ConsentReason");

/// <summary>This clinic treats only with a signed consent.</summary>
public sealed record ConsentDemanded(string State) : Refusal(
    "consent-demanded", $"There is {State}. This clinic treats only with a signed consent: let the patient read and sign it.");

/// <summary>The patient has said no.</summary>
public sealed record ConsentRefused(string State) : Refusal(
    "consent-refused", $"Patient's answer: {State}. Nothing is injected. If the patient has changed their mind, let them sign again.");

/// <summary>Somebody went past Glabella and changed a consent.</summary>
public sealed record ConsentAltered(string Signer) : Refusal(
    "consent-altered", $"The stored consent is not what {Signer} signed: its fingerprint differs. Let the patient sign again, and tell whoever keeps this database.");
