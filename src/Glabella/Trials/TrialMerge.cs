using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Glabella.Trials;

/// <summary>Either a whole study from its parts or every reason why they do not make one.</summary>
public sealed class TrialMerge
{
    private TrialMerge(TrialPart? whole, ImmutableArray<string> problems) => (Whole, Problems) = (whole, problems);

    /// <summary>The study as if it had been run at once; null when there are problems.</summary>
    public TrialPart? Whole { get; }

    /// <summary>Empty when the parts make a whole.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Whether the parts make a whole.</summary>
    [MemberNotNullWhen(true, nameof(Whole))]
    public bool Succeeded => Whole is not null;

    /// <summary>Joins parts, in any order.</summary>
    /// <param name="parts">At least one, each with the name under which a problem is to be told.</param>
    public static TrialMerge Join(IReadOnlyList<(string Name, TrialPart Part)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count);
        var foreign = parts.Skip(1).SelectMany(part => Differences(parts[0], part)).ToImmutableArray();
        if (!foreign.IsEmpty)
        {
            return new(null, foreign);
        }

        var problems = Repeated(parts).Concat(Missing(parts)).ToImmutableArray();
        return problems.IsEmpty ? new(Sum([.. parts.Select(p => p.Part)]), []) : new(null, problems);
    }

    private static IEnumerable<string> Differences((string Name, TrialPart Part) first, (string Name, TrialPart Part) other)
    {
        var (a, b) = (first.Part, other.Part);
        (string What, bool Same)[] compared =
        [
            ("protocol", TrialProtocolFile.Write(a.Protocol) == TrialProtocolFile.Write(b.Protocol)),
            ("seed", a.Seed == b.Seed),
            ("number of subjects", a.Subjects == b.Subjects),
            ("number of parts", a.Shards == b.Shards),
            ("model", a.ModelVersion == b.ModelVersion && a.ParametersHash == b.ParametersHash),
            ("ensemble", a.Members.Length == b.Members.Length),
        ];
        return compared.Where(c => !c.Same).Select(c => $"{other.Name}: another {c.What} than {first.Name}; parts of one study share it.");
    }

    private static IEnumerable<string> Repeated(IEnumerable<(string Name, TrialPart Part)> parts) =>
        parts.GroupBy(p => p.Part.Shard).Where(g => g.Count() > 1)
            .Select(g => $"Part {g.Key} is there {g.Count()} times: {string.Join(", ", g.Select(p => p.Name))}.");

    private static IEnumerable<string> Missing(IReadOnlyList<(string Name, TrialPart Part)> parts)
    {
        var there = parts.Select(p => p.Part.Shard).ToHashSet();
        var missing = Enumerable.Range(1, parts[0].Part.Shards).Where(shard => !there.Contains(shard)).ToArray();
        if (missing.Length > 0)
        {
            var shown = string.Join(", ", missing.Take(10)) + (missing.Length > 10 ? ", …" : "");
            yield return $"Of {parts[0].Part.Shards} parts {missing.Length} {(missing.Length == 1 ? "is" : "are")} missing: {shown}.";
        }
    }

    private static TrialPart Sum(TrialPart[] parts) => parts[0] with
    {
        Shard = 1,
        Shards = 1,
        Whole = Sum([.. parts.Select(p => p.Whole)]),
        Members = [.. Enumerable.Range(0, parts[0].Members.Length).Select(k => Sum([.. parts.Select(p => p.Members[k])]))],
    };

    private static ImmutableArray<ArmCounts> Sum(ImmutableArray<ArmCounts>[] parts)
    {
        ImmutableArray<ArmCounts> sums = [.. parts[0].Select(counts => new ArmCounts(counts.Entered, counts.Met, counts.AtRisk))];
        foreach (var part in parts.Skip(1))
        {
            for (var arm = 0; arm < sums.Length; arm++)
            {
                sums[arm].Add(part[arm]);
            }
        }

        return sums;
    }
}
