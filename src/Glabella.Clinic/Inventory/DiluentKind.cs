using Glabella.Planning;

namespace Glabella.Clinic.Inventory;

/// <summary>What a vial is made up with, from <c>data/stock/diluents.json</c>; the first is the usual one.</summary>
/// <param name="Key">As stored with the vial.</param>
/// <param name="Name">In words.</param>
/// <param name="OnLabel">Whether the labels of the products here name it.</param>
/// <param name="Note">What to know about it.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record DiluentKind(string Key, string Name, bool OnLabel, string Note, string Source, ReadStatus Status)
{
    public static IReadOnlyList<DiluentKind> All { get; } = ReferenceData.Read<DiluentKind[]>("stock/diluents.json");

    public static DiluentKind Usual => All[0];

    public static DiluentKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);
}
