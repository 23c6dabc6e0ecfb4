using System.Collections.Immutable;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>What becomes of a few wishes when nothing else counts and toxin costs next to nothing.</summary>
internal sealed class WishTrials(DoseSearch whole, int scenarios, CancellationToken cancellation)
{
    private const double Tolerance = 1e-5;
    private const int Most = 400;

    /// <summary>Next to nothing beside a wish.</summary>
    private const double Price = 1e-4;

    /// <summary>Limits of dose are walls that give a little.</summary>
    private const double Beyond = 1.02;

    /// <summary>Label doses at every site. The slope vanishes at none.</summary>
    private static readonly double[] Starts = [0.05, 0.3];

    /// <summary>One wish with its sides.</summary>
    public Trial Alone(ImmutableArray<Objective> wish) => Best(wish, [.. Starts.Select(Even)]);

    /// <summary>Two wishes that each hold alone: first by the doses of both, then by a search from there and from where each is served alone.</summary>
    public Trial Both(Trial one, Trial other)
    {
        ImmutableArray<Objective> wishes = [.. one.Objectives, .. other.Objectives];
        double[] together = [.. one.Doses.Zip(other.Doses, Math.Max)];
        var asTheyAre = At(For(wishes), wishes, together, isAtRest: true);
        return asTheyAre.Holds ? asTheyAre : Best(wishes, [together, one.Doses, other.Doses, .. Starts.Select(Even)]);
    }

    private double[] Even(double share) => [.. whole.Objective.Variables.Upper.Select(u => share * u)];

    // However much more one counts than the other: both are to hold.
    private DoseSearch For(ImmutableArray<Objective> wishes) => whole.For([.. wishes.Select(o => o with { Weight = 1 })], Price);

    /// <summary>The first that holds; else the best of all, at rest when every search is.</summary>
    private Trial Best(ImmutableArray<Objective> wishes, ImmutableArray<double[]> starts)
    {
        var search = For(wishes);
        var best = (Trial?)null;
        var least = double.PositiveInfinity;
        var isAtRest = true;
        foreach (var start in starts)
        {
            var found = search.From(start, Tolerance, Most, cancellation);
            isAtRest &= found.Reason != BoundedQuasiNewton.Stop.EvaluationLimit;
            var trial = At(search, wishes, found.At, isAtRest);
            if (trial.Holds)
            {
                return trial;
            }

            (best, least) = best is null || found.Value < least ? (trial, found.Value) : (best, least);
        }

        return best! with { IsAtRest = isAtRest };
    }

    private Trial At(DoseSearch search, ImmutableArray<Objective> wishes, double[] doses, bool isAtRest)
    {
        search.Objective.Evaluate(doses, new double[doses.Length]);
        var values = new float[scenarios];
        var figures = new Dictionary<Objective, double>();
        foreach (var objective in wishes)
        {
            objective.Quantity.Values(search.Weakness, values);
            var spread = FigureSpread.Of(values, 1);
            figures[objective] = objective.OverMean ? spread.Mean : spread.Median;
        }

        var isWithin = search.Objective.Limits.All(limit => limit.Sum(search.Objective.Doses) <= Beyond * limit.Upper);
        return new(wishes, doses, figures, isWithin, isAtRest);
    }

    /// <summary>The end of a trial.</summary>
    /// <param name="Objectives">The wishes, side by side.</param>
    /// <param name="Doses">Of every variable.</param>
    /// <param name="Figures">What becomes of each, in the units of its quantity.</param>
    /// <param name="IsWithin">Whether no limit of Units is passed.</param>
    /// <param name="IsAtRest">Whether every search ended by itself.</param>
    public sealed record Trial(ImmutableArray<Objective> Objectives, double[] Doses, IReadOnlyDictionary<Objective, double> Figures, bool IsWithin, bool IsAtRest)
    {
        public bool Holds => IsWithin && Figures.All(f => f.Key.IsMet(f.Value));

        /// <summary>A wish of both sides is one wish.</summary>
        public Wish Wish => Objectives.Length == 1 ? Objectives[0].Wish : Objectives[0].Wish with { Side = null };

        /// <summary>Of some of the wishes the one that fares worst, in its own unit.</summary>
        public double WorstOf(ImmutableArray<Objective> among)
        {
            var worst = among.MaxBy(o => Math.Abs(o.Excess(Figures[o])))!;
            return Figures[worst] / worst.PerUnit;
        }
    }
}
