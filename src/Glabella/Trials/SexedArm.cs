using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>One arm on the face of one sex: the weakness of muscles, lines and neighbours after an injection.</summary>
internal sealed class SexedArm
{
    private readonly ArmKernel? _kernel;
    private readonly ImmutableArray<double[]> _lineShares;
    private readonly ImmutableArray<(int Muscle, string Id)> _lids;
    private readonly ImmutableArray<int> _smilers;
    private readonly double _lidThreshold;
    private readonly double _smileThreshold;
    private readonly double[] _weakness;

    public SexedArm(TrialProtocol protocol, TrialArm arm, Sex sex, ProductEffect? product, ModelParameters p)
    {
        var muscles = TrialMuscles.Of(protocol, sex, p);
        _weakness = new double[muscles.Muscles.Length];
        _kernel = product is null ? null : new ArmKernel(muscles, ArmSites.Lay(arm, muscles, p), product, p);
        _lineShares = [.. protocol.Lines.Select(muscles.LineShares)];
        _lids = [.. muscles.Muscles.Select((m, i) => (i, m)).Where(e => e.m.BehindSeptum).Select(e => (e.i, e.m.Id))];
        _smilers = [.. muscles.Muscles.Select((m, i) => (i, m)).Where(e => TrialMuscles.Smiling.Contains(e.m.Id)).Select(e => e.i)];
        (_lidThreshold, _smileThreshold) = (p["risk.eyelid-ptosis-weakness"], p["risk.smile-weakness"]);
    }

    public void Inject(in SubjectTraits traits, ulong seed, long index) => _kernel?.Inject(traits, seed, index);

    /// <summary>Sets the weakness of every muscle at a shift by time and sensitivity.</summary>
    public void Weaken(double shift) => _kernel?.Weaken(shift, _weakness);

    /// <summary>Share of the compression under a line that is lost, at the last shift.</summary>
    public double LineWeakness(int line)
    {
        var (shares, sum) = (_lineShares[line], 0.0);
        for (var m = 0; m < shares.Length; m++)
        {
            sum += shares[m] * _weakness[m];
        }

        return sum;
    }

    /// <summary>Whether an unwanted effect shows at a shift.</summary>
    public bool Suffers(Endpoint endpoint, in SubjectTraits traits, double shift)
    {
        Weaken(shift);
        return endpoint.Code switch
        {
            "AE_EYELID_PTOSIS" => _lids.Any(l => _weakness[l.Muscle] >= _lidThreshold),
            "AE_SMILE" => _smilers.Any(m => _weakness[m] >= _smileThreshold),
            _ => false,
        };
    }
}
