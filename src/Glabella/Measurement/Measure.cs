using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>One distance, angle or movement of the face that is measured on photographs.</summary>
/// <remarks>Definitions are data (<c>data/measures/measures.json</c>); formulas and limits: docs/model/measures.md.</remarks>
/// <param name="Id">Stable id, for example "brow-height".</param>
/// <param name="Name">As people read it.</param>
/// <param name="Group">"Brow", "Eye" or "Mouth".</param>
/// <param name="Unit">"mm" or "degree".</param>
/// <param name="Paired">False for a measure that is itself the difference between right and left.</param>
/// <param name="Expression">Id of the expression it is measured in.</param>
/// <param name="What">What is measured, in words.</param>
/// <param name="Emotrics">The name of the Emotrics measure that it corresponds to, or null.</param>
/// <param name="Moving">For a movement, landmarks of the right side whose mean moves; null for a measure of one picture.</param>
/// <param name="Against">Landmarks of the right side whose mean movement is subtracted.</param>
/// <param name="Direction">Direction that counts, (x, y) of the right side seen from the front; null when the length of the way counts.</param>
public sealed record Measure(
    string Id,
    string Name,
    string Group,
    string Unit,
    bool Paired,
    string Expression,
    string What,
    string? Emotrics,
    IReadOnlyList<int>? Moving = null,
    IReadOnlyList<int>? Against = null,
    IReadOnlyList<double>? Direction = null)
{
    private static readonly Lazy<IReadOnlyList<Measure>> Loaded = new(() => ReferenceData.Read<Measure[]>("measures/measures.json"));

    /// <summary>All measures, in the order of the page.</summary>
    public static IReadOnlyList<Measure> All => Loaded.Value;

    /// <summary>Whether it compares a picture with the same face at rest.</summary>
    public bool IsMovement => Moving is not null;

    /// <summary>Whether it is an angle; an angle does not depend on the scale.</summary>
    public bool IsAngle => Unit == "degree";

    /// <summary>The measure of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public static Measure Find(string id) => All.FirstOrDefault(m => m.Id == id) ?? throw new KeyNotFoundException($"There is no measure \"{id}\".");

    internal static Parameter ParameterOf(string key) => Parameters.Value[key];

    private static readonly Lazy<IReadOnlyDictionary<string, Parameter>> Parameters =
        new(() => ReferenceData.Read<Parameter[]>("measures/parameters.json").ToDictionary(p => p.Key));
}
