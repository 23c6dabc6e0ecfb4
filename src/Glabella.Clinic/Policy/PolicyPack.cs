namespace Glabella.Clinic.Policy;

/// <summary>The rules of one jurisdiction, as shipped in data/policy. What was looked up, not legal advice.</summary>
/// <param name="Id">For example "us-california".</param>
/// <param name="Version">Counts the changes of the pack.</param>
/// <param name="Note">What it covers and what it leaves out.</param>
public sealed record PolicyPack(string Schema, string Id, string Name, int Version, string Note, IReadOnlyList<PolicyRule> Rules)
{
    private const string Written = "glabella.policy/1";

    /// <summary>The pack that takes the strictest reading of all.</summary>
    public const string Strictest = "strictest";

    private static readonly Lazy<IReadOnlyList<PolicyPack>> Loaded = new(Load);

    /// <summary>All packs of this build, by name, the strictest reading last.</summary>
    public static IReadOnlyList<PolicyPack> All => Loaded.Value;

    /// <summary>The pack with this id, or null.</summary>
    public static PolicyPack? Find(string? id) => All.FirstOrDefault(pack => pack.Id == id);

    private static IReadOnlyList<PolicyPack> Load()
    {
        var packs = ReferenceData.List("policy").Select(ReferenceData.Read<PolicyPack>).ToList();
        if (packs.Find(pack => pack.Schema != Written) is { } strange)
        {
            throw new InvalidDataException($"The rules of {strange.Id} are written in {strange.Schema}; this build reads {Written}.");
        }

        return [.. packs.OrderBy(pack => pack.Id == Strictest).ThenBy(pack => pack.Name, StringComparer.Ordinal)];
    }
}
