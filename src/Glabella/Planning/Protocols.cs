namespace Glabella.Planning;

/// <summary>The injection patterns of <c>data/protocols</c>.</summary>
public static class Protocols
{
    /// <summary>Every protocol, in the order of ids.</summary>
    public static IReadOnlyList<Protocol> All { get; } =
        [.. ReferenceData.List("protocols").Select(ReferenceData.Read<Protocol>).OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>The protocol with this id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Protocol Find(string id) =>
        TryFind(id) ?? throw new ArgumentException($"There is no protocol \"{id}\".", nameof(id));

    /// <summary>The protocol with this id, or null.</summary>
    public static Protocol? TryFind(string? id) => All.FirstOrDefault(p => p.Id == id);
}
