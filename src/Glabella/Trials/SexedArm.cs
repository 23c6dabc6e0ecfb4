using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>One arm on the face of one sex: the weakness of muscles, lines and neighbours after an injection.</summary>
internal sealed class SexedArm
{
    private readonly ArmKernel? _kernel;
    private readonly ImmutableArray<LineWeights> _lines;
    private readonly ImmutableArray<int> _lids;
    private readonly ImmutableArray<int> _smilers;
    private readonly BrowWatch? _brows;
    private readonly double _lidThreshold;
    private readonly double _smileThreshold;
    private readonly double[] _weakness;

    public SexedArm(TrialProtocol protocol, TrialArm arm, Sex sex, ProductEffect? product, ModelParameters p, ulong seed)
    {
        var muscles = TrialMuscles.Of(protocol, sex, p);
        _weakness = new double[muscles.Muscles.Length];
        _kernel = product is null ? null : new ArmKernel(muscles, ArmSites.Lay(arm, muscles, p), product, p, seed);
        _lines = [.. protocol.Lines.Select(line => LineWeights.Of(muscles, line))];
        _lids = [.. muscles.Muscles.Select((m, i) => (i, m)).Where(e => e.m.BehindSeptum).Select(e => e.i)];
        _smilers = [.. muscles.Muscles.Select((m, i) => (i, m)).Where(e => RiskKind.Smile.Muscles.Contains(e.m.Id)).Select(e => e.i)];
        _brows = protocol.Endpoints.Any(e => e.Endpoint == Endpoint.BrowPtosis) ? new BrowWatch(muscles, p) : null;
        (_lidThreshold, _smileThreshold) = (p[RiskKind.Eyelid.Threshold], p[RiskKind.Smile.Threshold]);
    }

    public void Inject(in SubjectTraits traits, long index) => _kernel?.Inject(traits, index);

    /// <summary>Share of the compression under a line that is lost, at every factor by time and sensitivity.</summary>
    public void Weaken(int line, ReadOnlySpan<float> factors, Span<float> weakness)
    {
        if (_kernel is null)
        {
            weakness.Clear();
            return;
        }

        _kernel.Weaken(_lines[line], factors, weakness);
    }

    /// <summary>What stands for a shift by time and sensitivity.</summary>
    public float Factor(double shift) => _kernel?.Factor(shift) ?? 0;

    /// <summary>Whether an unwanted effect has shown when the greatest shift so far is this.</summary>
    public bool Suffers(Endpoint endpoint, in SubjectTraits traits, double shift)
    {
        if (_kernel is null)
        {
            return false;
        }

        if (endpoint == Endpoint.BrowPtosis)
        {
            return _brows!.Droops(_kernel, traits.Subject.BrowHoldDeviate, shift);
        }

        _kernel.Weaken(shift, _weakness);
        return endpoint == Endpoint.EyelidPtosis ? Exceeds(_lids, _lidThreshold) : Exceeds(_smilers, _smileThreshold);
    }

    private bool Exceeds(ImmutableArray<int> muscles, double threshold)
    {
        foreach (var muscle in muscles)
        {
            if (_weakness[muscle] >= threshold)
            {
                return true;
            }
        }

        return false;
    }
}
