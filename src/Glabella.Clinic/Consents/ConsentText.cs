namespace Glabella.Clinic.Consents;

/// <summary>What a patient reads before consenting: one file of <c>data/consent</c>. A released version is never edited.</summary>
/// <param name="About">What this page is.</param>
/// <param name="What">What the treatment does.</param>
/// <param name="Instead">What could be done otherwise.</param>
/// <param name="Declaration">What is signed.</param>
public sealed record ConsentText(
    string Id, int Version, string Language, string Title, IReadOnlyList<string> About, IReadOnlyList<string> What, IReadOnlyList<string> Instead,
    IReadOnlyList<ConsentText.Sourced> Harms, ConsentText.Sourced OffLabel, IReadOnlyList<string> Declaration, ConsentText.PhotoText Photos)
{
    private static readonly Lazy<ConsentText> Newest = new(() =>
        ReferenceData.List("consent").Select(ReferenceData.Read<ConsentText>).MaxBy(text => text.Version)!);

    /// <summary>The version that is signed now.</summary>
    public static ConsentText Current => Newest.Value;

    /// <param name="Status">How the source was read: seen, recalled or assumed.</param>
    public sealed record Sourced(string Text, string Source, string Status);

    public sealed record PhotoText(string Intro, IReadOnlyList<PhotoPurpose> Purposes);

    public sealed record PhotoPurpose(string Id, string Text);
}
