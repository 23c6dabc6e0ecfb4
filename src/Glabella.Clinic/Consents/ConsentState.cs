using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>Whether a patient consents to a plan as it stands.</summary>
/// <param name="Newest">The last consent or refusal to any content of this plan; null when nobody asked.</param>
public sealed record ConsentState(ConsentStanding Standing, ConsentRecord? Newest, ConsentWithdrawal? Withdrawal)
{
    /// <summary>In a few words.</summary>
    public string InWords => Standing switch
    {
        ConsentStanding.Given => "consent signed",
        ConsentStanding.Declined => "consent declined",
        ConsentStanding.Withdrawn => "consent withdrawn",
        ConsentStanding.PlanChanged => "consent is to an earlier plan",
        _ => "no consent yet",
    };

    internal static async Task<ConsentState> OfAsync(ClinicDb db, PlanId plan, CancellationToken cancellation = default)
    {
        var newest = await db.Set<ConsentRecord>().Where(c => c.PlanId == plan).OrderByDescending(c => c.At).FirstOrDefaultAsync(cancellation);
        if (newest is null)
        {
            return new ConsentState(ConsentStanding.Missing, null, null);
        }

        var withdrawal = await db.Set<ConsentWithdrawal>().SingleOrDefaultAsync(w => w.ConsentId == newest.Id, cancellation);
        return new ConsentState(await StandingOf(db, plan, newest, withdrawal, cancellation), newest, withdrawal);
    }

    private static async Task<ConsentStanding> StandingOf(ClinicDb db, PlanId plan, ConsentRecord newest, ConsentWithdrawal? withdrawal, CancellationToken cancellation)
    {
        if (withdrawal is not null)
        {
            return ConsentStanding.Withdrawn;
        }

        if (!newest.IsGiven)
        {
            return ConsentStanding.Declined;
        }

        var content = (await PlanContent.NewestAsync(db, plan, cancellation)).Content;
        return ConsentSubject.ShaOf(System.Text.Encoding.UTF8.GetBytes(content)) == newest.PlanSha256 ? ConsentStanding.Given : ConsentStanding.PlanChanged;
    }
}

/// <summary>Where a consent stands.</summary>
public enum ConsentStanding
{
    /// <summary>Nobody has asked.</summary>
    Missing,
    Given,
    Declined,
    Withdrawn,

    /// <summary>It was given to another content of this plan.</summary>
    PlanChanged,
}
