using System.Collections.Immutable;

namespace Glabella.App.Web.Explain;

/// <summary>What a patient reads, in words of one language: one file of <c>data/explain</c>.</summary>
/// <param name="Language">Its tag, for example "en".</param>
/// <param name="Areas">By the id of the area.</param>
/// <param name="Medicine">What the toxin does.</param>
/// <param name="Common">What often happens and passes.</param>
/// <param name="Risks">By the id of the risk.</param>
/// <param name="Urgent">When to get help at once.</param>
/// <param name="UrgentSource">Where that comes from.</param>
/// <param name="Tell">What the patient should tell.</param>
/// <param name="After">What to do afterwards.</param>
internal sealed record PatientText(
    string Language,
    ImmutableDictionary<string, PatientText.AreaText> Areas,
    ImmutableArray<string> Medicine,
    ImmutableArray<PatientText.CommonText> Common,
    ImmutableDictionary<string, PatientText.RiskText> Risks,
    string Urgent,
    string UrgentSource,
    ImmutableArray<string> Tell,
    ImmutableArray<string> After)
{
    private static readonly Lazy<PatientText> InEnglish = new(() => ReferenceData.Read<PatientText>("explain/en.json"));

    public static PatientText English => InEnglish.Value;

    /// <param name="Name">What people call the area.</param>
    /// <param name="Place">Where it is.</param>
    /// <param name="Muscle">What its muscle does.</param>
    /// <param name="After">What stays and what changes.</param>
    /// <param name="Expression">The expression that shows it.</param>
    internal sealed record AreaText(string Name, string Place, string Muscle, string After, string Expression);

    internal sealed record CommonText(string What, string Source);

    /// <param name="Usual">How often it happens with the usual plan.</param>
    internal sealed record RiskText(string Name, string Text, string Usual, string Source);
}
