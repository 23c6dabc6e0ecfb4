using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>The muscles a trial watches on one face: their endplates side by side in flat arrays, and what their weakness does.</summary>
/// <remarks>Each muscle's run is filled up to whole vectors with endplates of no weight.</remarks>
internal sealed class TrialMuscles
{
    private TrialMuscles(TrialFace face, ImmutableArray<FittedMuscle> muscles, ModelParameters parameters)
    {
        (Face, Muscles) = (face, muscles);
        var response = new DoseResponse(parameters);
        LogOffsets = [.. muscles.Select(m => response.OffsetOf(m.Id))];
        Runs = Layout(muscles);
        var length = muscles.Length == 0 ? 0 : Runs[^1].End;
        Weights = new float[length];
        for (var m = 0; m < muscles.Length; m++)
        {
            Fill(muscles[m].Endplates, Runs[m]);
        }
    }

    public TrialFace Face { get; }

    public ImmutableArray<FittedMuscle> Muscles { get; }

    /// <summary>Sensitivity of each muscle beside those of the glabella, as a logarithm.</summary>
    public ImmutableArray<double> LogOffsets { get; }

    /// <summary>Where each muscle's endplates lie in the arrays.</summary>
    public ImmutableArray<(int Start, int End)> Runs { get; }

    public float[] Weights { get; }

    /// <summary>Every endplate as seen from a site, the skin between laid flat.</summary>
    public FacePoint[] SeenFrom(SkinView site)
    {
        var seen = new FacePoint[Weights.Length];
        for (var m = 0; m < Muscles.Length; m++)
        {
            var endplates = site.Of(Muscles[m]);
            for (var i = Runs[m].Start; i < Runs[m].End; i++)
            {
                seen[i] = endplates[Math.Min(i - Runs[m].Start, endplates.Length - 1)];
            }
        }

        return seen;
    }

    /// <summary>The muscles that make the lines of a trial, and those its unwanted effects are about.</summary>
    public static TrialMuscles Of(TrialProtocol protocol, Sex sex, ModelParameters parameters)
    {
        var face = TrialFace.Of(sex);
        var endpoints = protocol.Endpoints.Select(e => e.Endpoint).ToHashSet();
        return new(face, [.. face.Atlas.Muscles.Where(m => IsWatched(m, protocol, face, endpoints))], parameters);
    }

    /// <summary>The sides on which a line is graded.</summary>
    public static ImmutableArray<Side> SidesOf(string line) =>
        line == FaceArea.LateralCanthalLines ? [Side.Right, Side.Left] : [Side.Midline];

    /// <summary>Shares of a line's compression by muscle; both sides of a paired line are graded together.</summary>
    public double[] LineShares(string line)
    {
        var shares = new double[Muscles.Length];
        var sides = SidesOf(line);
        foreach (var driver in sides.SelectMany(side => Face.Mechanics.DriversOf(line, side)))
        {
            shares[IndexOf(driver.Muscle, driver.Side)] += driver.Share / sides.Length;
        }

        return shares;
    }

    /// <summary>The place of a muscle here, or −1.</summary>
    public int IndexOf(string muscle, Side side)
    {
        for (var m = 0; m < Muscles.Length; m++)
        {
            if (Muscles[m].Id == muscle && Muscles[m].Side == side)
            {
                return m;
            }
        }

        return -1;
    }

    /// <summary>Other weights for the endplates of one muscle, as long as its run.</summary>
    /// <param name="muscle">Its place here.</param>
    /// <param name="indices">Endplates that count.</param>
    /// <param name="weights">Of these.</param>
    public float[] WeightsOver(int muscle, IEnumerable<int> indices, IEnumerable<double> weights)
    {
        var over = new float[Runs[muscle].End - Runs[muscle].Start];
        foreach (var (index, weight) in indices.Zip(weights))
        {
            over[index] = (float)weight;
        }

        return over;
    }

    private static bool IsWatched(FittedMuscle muscle, TrialProtocol protocol, TrialFace face, HashSet<Endpoint> endpoints) =>
        protocol.Lines.Any(line => SidesOf(line).Any(side => face.Mechanics.DriversOf(line, side).Any(d => d.Muscle == muscle.Id && d.Side == muscle.Side)))
        || (endpoints.Contains(Endpoint.EyelidPtosis) && muscle.BehindSeptum)
        || (endpoints.Contains(Endpoint.SmileAsymmetry) && RiskKind.Smile.Muscles.Contains(muscle.Id))
        || (endpoints.Contains(Endpoint.BrowPtosis) && BrowSide.Muscles.Contains(muscle.Id));

    private static ImmutableArray<(int Start, int End)> Layout(ImmutableArray<FittedMuscle> muscles)
    {
        var runs = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        foreach (var muscle in muscles)
        {
            var vectors = (muscle.Endplates.Count + Vector512<float>.Count - 1) / Vector512<float>.Count;
            runs.Add((start, start += vectors * Vector512<float>.Count));
        }

        return runs.ToImmutable();
    }

    private void Fill(IReadOnlyList<MotorEndplate> endplates, (int Start, int End) run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            Weights[i] = i - run.Start < endplates.Count ? (float)endplates[i - run.Start].Weight : 0;
        }
    }
}
