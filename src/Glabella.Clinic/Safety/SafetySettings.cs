using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Safety;

/// <summary>What a clinic may decide for itself, with what holds until it does.</summary>
public static class SafetySettings
{
    /// <summary>Only said.</summary>
    public const string Inform = "inform";

    /// <summary>Needs a reason.</summary>
    public const string Warn = "warn";

    /// <summary>Is refused.</summary>
    public const string Block = "block";

    /// <summary>A plan is signed and the patient was never asked the screening questions; "block" also holds for answers that are old or unread.</summary>
    public static Key ScreeningDemand { get; } = new("screening-demand", Inform, [Inform, Warn, Block], "Signing without screening answers");

    /// <summary>A treatment is started without a valid consent to its plan.</summary>
    public static Key ConsentDemand { get; } = new("consent-demand", Warn, [Warn, Block], "Treating without a signed consent");

    public static IReadOnlyList<Key> All { get; } = [ScreeningDemand, ConsentDemand];

    /// <param name="Default">Until the clinic decides.</param>
    /// <param name="Values">What may be chosen.</param>
    public sealed record Key(string Id, string Default, IReadOnlyList<string> Values, string Title)
    {
        internal async Task<string> ReadAsync(ClinicDb db, CancellationToken cancellation = default) =>
            (await NewestAsync(db, cancellation))?.Value ?? Default;

        internal Task<SafetySetting?> NewestAsync(ClinicDb db, CancellationToken cancellation = default) =>
            db.Set<SafetySetting>().Where(setting => setting.Key == Id).OrderByDescending(setting => setting.Revision).FirstOrDefaultAsync(cancellation);
    }
}
