using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>The range in which the model was set beside trials, from <c>data/rules/model-range.json</c>.</summary>
public static class ModelRangeData
{
    private static readonly ModelRangeFile File = ReferenceData.Read<ModelRangeFile>("rules/model-range.json");

    /// <summary>What was studied, product by product and area by area.</summary>
    public static ImmutableArray<StudiedDose> Studied => File.Studied;

    /// <summary>The muscles whose response comes from trials.</summary>
    public static ImmutableArray<string> CalibratedMuscles => File.CalibratedMuscles.Ids;

    /// <summary>Every rule.</summary>
    public static ImmutableArray<ModelRangeRule> Rules => File.Rules;

    /// <summary>What trials gave of a product in an area, or null.</summary>
    public static StudiedDose? Find(string product, string area) => Studied.FirstOrDefault(s => s.Product == product && s.Area == area);

    internal static ModelRangeRule Rule(ModelRangeKind kind) => Rules.First(r => r.Kind == kind);

    private sealed record ModelRangeFile(ImmutableArray<StudiedDose> Studied, MuscleList CalibratedMuscles, ImmutableArray<ModelRangeRule> Rules);

    private sealed record MuscleList(ImmutableArray<string> Ids, string Source, ReadStatus Status);
}
