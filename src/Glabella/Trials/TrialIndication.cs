using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>What a trial treats: one indication of the trial-protocol contract.</summary>
/// <param name="Id">As protocols write it.</param>
/// <param name="Lines">The lines that are graded; empty where the model has none yet.</param>
public sealed record TrialIndication(string Id, ImmutableArray<string> Lines)
{
    /// <summary>Every indication of the contract.</summary>
    public static ImmutableArray<TrialIndication> All { get; } =
    [
        new(FaceArea.GlabellarLines, [FaceArea.GlabellarLines]),
        new(FaceArea.ForeheadLines, [FaceArea.ForeheadLines]),
        new(FaceArea.LateralCanthalLines, [FaceArea.LateralCanthalLines]),
        new("upper-facial-lines", [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines]),
        new("platysma-bands", []),
        new("masseter-prominence", []),
        new("chronic-migraine", []),
    ];

    /// <summary>Whether trials of it can be simulated.</summary>
    public bool IsModelled => !Lines.IsEmpty;

    /// <summary>The indication with this id, or null.</summary>
    public static TrialIndication? TryFind(string? id) => All.FirstOrDefault(i => i.Id == id);

    /// <summary>The indication in which these lines are graded.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TrialIndication Of(ImmutableArray<string> lines) =>
        All.FirstOrDefault(i => i.IsModelled && i.Lines.SequenceEqual(lines))
        ?? throw new ArgumentException($"No indication grades {string.Join(", ", lines)}.", nameof(lines));
}
