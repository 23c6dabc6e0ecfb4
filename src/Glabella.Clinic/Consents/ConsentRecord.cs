using System.Globalization;
using System.Text;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Consents;

/// <summary>One consent to one content of one plan, given or declined, with what was shown. Only ever added.</summary>
public sealed class ConsentRecord : IAppendOnly
{
    private ConsentRecord()
    {
    }

    internal ConsentRecord(ConsentId id, PlanRecord plan, ConsentSubject subject, ConsentAnswer answer, ConsentText text, Clinician witness, DateTimeOffset at)
    {
        (Id, PatientId, PlanId, PlanSha256, Subject) = (id, plan.PatientId, plan.Id, subject.PlanSha256, subject.Write());
        (IsGiven, SignerName, Strokes, Remark) = (answer.IsGiven, answer.SignerName, answer.Drawn?.Write(), answer.Remark);
        (TextId, TextVersion, Language) = (text.Id, text.Version, text.Language);
        (Witness, WitnessName, At) = (witness.Id, witness.Name, at);
        Sha256 = Digest();
    }

    public ConsentId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    public PlanId PlanId { get; private set; }

    /// <summary>Of the plan's canonical content at that time.</summary>
    public string PlanSha256 { get; private set; } = "";

    /// <summary>What was consented to, as JSON (<see cref="ConsentSubject"/>).</summary>
    public string Subject { get; private set; } = "{}";

    /// <summary>False when it was declined.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The patient's name as typed by who signed.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>The drawn signature; null when it was typed, or declined.</summary>
    public string? Strokes { get; private set; }

    /// <summary>Why it was declined, if said.</summary>
    public string Remark { get; private set; } = "";

    public string TextId { get; private set; } = "";

    public int TextVersion { get; private set; }

    public string Language { get; private set; } = "";

    public ClinicianId Witness { get; private set; }

    public string WitnessName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Of everything above, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Whether everything stored is still what was signed.</summary>
    public bool IsIntact() => Sha256 == Digest();

    public ConsentSubject ToSubject() => ConsentSubject.Restore(Subject);

    private string Digest()
    {
        var parts = new[]
        {
            "glabella.consent/1", Id.ToString(), PatientId.ToString(), PlanId.ToString(), PlanSha256, Subject, IsGiven ? "given" : "declined", SignerName,
            Strokes ?? "", Remark, TextId, TextVersion.ToString(CultureInfo.InvariantCulture), Language, Witness.ToString(), WitnessName,
            At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        };

        // Each part is preceded by its length, so that no two consents give the same bytes.
        return ConsentSubject.ShaOf(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")))));
    }
}

/// <summary>What a patient answered, checked.</summary>
/// <param name="Drawn">Null when the name was typed.</param>
internal sealed record ConsentAnswer(bool IsGiven, string SignerName, DrawnSignature? Drawn, string Remark);

/// <summary>A consent was taken back. Only ever added.</summary>
public sealed class ConsentWithdrawal : IAppendOnly
{
    private ConsentWithdrawal()
    {
    }

    internal ConsentWithdrawal(ConsentId consent, string remark, Clinician by, DateTimeOffset at) =>
        (ConsentId, Remark, By, ByName, At) = (consent, remark, by.Id, by.Name, at);

    public ConsentId ConsentId { get; private set; }

    public string Remark { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
