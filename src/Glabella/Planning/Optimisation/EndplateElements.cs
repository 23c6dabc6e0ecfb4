using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The motor endplates that a problem looks at, and the groups whose weakness its objectives speak of.</summary>
/// <remarks>The weakness of a group is the weighted mean of the block at its endplates. A muscle is a group; so are the fibres that hold up one part of a brow. Grown while objectives are made, then only read.</remarks>
internal sealed class EndplateElements(FaceAtlas atlas, ModelParameters parameters)
{
    private readonly List<MuscleElements> _muscles = [];
    private readonly Dictionary<(FittedMuscle Muscle, SeptumClass Septum), int> _groupOfMuscle = [];
    private readonly List<(int Group, float Weight)[]> _groups = [];
    private readonly DoseResponse _response = new(parameters);

    /// <summary>Number of elements.</summary>
    public int Count => _groups.Count;

    /// <summary>Number of groups.</summary>
    public int Groups { get; private set; }

    /// <summary>The muscles, in the order of their elements.</summary>
    public IReadOnlyList<MuscleElements> Muscles => _muscles;

    /// <summary>The groups that an element belongs to.</summary>
    public (int Group, float Weight)[] GroupsOf(int element) => _groups[element];

    /// <summary>The group of one whole muscle.</summary>
    public int GroupOf(FittedMuscle muscle, SeptumClass septum = SeptumClass.Tight)
    {
        if (_groupOfMuscle.TryGetValue((muscle, septum), out var group))
        {
            return group;
        }

        var elements = ElementsOf(muscle, septum);
        group = Groups++;
        _groupOfMuscle[(muscle, septum)] = group;
        Join(group, elements, Enumerable.Range(0, elements.Count).Select(i => (i, muscle.Endplates[i].Weight)));
        return group;
    }

    /// <summary>The group of a muscle by id; null when that side has none. A midline muscle belongs to either side.</summary>
    public int? GroupOf(string muscle, Side side) =>
        atlas.Muscles.FirstOrDefault(m => m.Id == muscle && (m.Side == side || m.Side == Side.Midline)) is { } found ? GroupOf(found) : null;

    /// <summary>A group of weighted endplates of several muscles.</summary>
    public int GroupOf(IEnumerable<(EndplateTarget Target, IEnumerable<double> Weights)> parts)
    {
        var group = Groups++;
        foreach (var (target, weights) in parts)
        {
            Join(group, ElementsOf(target.Muscle, SeptumClass.Tight), target.Indices.Zip(weights));
        }

        return group;
    }

    private void Join(int group, MuscleElements elements, IEnumerable<(int Endplate, double Weight)> members)
    {
        foreach (var (endplate, weight) in members.Where(m => m.Weight > 0))
        {
            _groups[elements.First + endplate] = [.. _groups[elements.First + endplate], (group, (float)weight)];
        }
    }

    private MuscleElements ElementsOf(FittedMuscle muscle, SeptumClass septum)
    {
        if (_muscles.FirstOrDefault(m => ReferenceEquals(m.Muscle, muscle) && m.Septum == septum) is { } known)
        {
            return known;
        }

        // Mirror images have one number, which their places in the atlas' list of ids give.
        var pair = atlas.Muscles.Select(m => m.Id).Distinct().TakeWhile(id => id != muscle.Id).Count();
        var added = new MuscleElements(muscle, pair, septum, Count, _response.OffsetOf(muscle.Id));
        _muscles.Add(added);
        _groups.AddRange(muscle.Endplates.Select(_ => Array.Empty<(int, float)>()));
        return added;
    }
}
