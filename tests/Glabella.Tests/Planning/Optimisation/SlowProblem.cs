using System.Runtime.InteropServices;
using System.Text.Json;

namespace Glabella.Tests.Planning.Optimisation;

/// <summary>F(v) of a problem file in double precision and plain loops, written from docs/model/planning.md.</summary>
internal sealed class SlowProblem(string file) : IDisposable
{
    private readonly JsonDocument _document = JsonDocument.Parse(file);

    private JsonElement Root => _document.RootElement;

    public double[] Start => Numbers(Root.GetProperty("start"));

    public (double[] At, double Value, double[] Gradient) Check =>
        (Numbers(Root.GetProperty("check").GetProperty("at")), Root.GetProperty("check").GetProperty("value").GetDouble(), Numbers(Root.GetProperty("check").GetProperty("gradient")));

    public double[] Upper => [.. Root.GetProperty("doses").EnumerateArray().Select(d => d.GetProperty("upper").GetDouble())];

    public double Value(double[] v)
    {
        var dose = new double[Root.GetProperty("sites").GetInt32()];
        var value = 0.0;
        foreach (var site in Root.GetProperty("fixed").EnumerateArray())
        {
            dose[site.GetProperty("site").GetInt32()] = site.GetProperty("dose").GetDouble();
        }

        foreach (var (variable, i) in Root.GetProperty("doses").EnumerateArray().Select((d, i) => (d, i)))
        {
            value += variable.GetProperty("price").GetDouble() * v[i];
            foreach (var site in variable.GetProperty("sites").EnumerateArray())
            {
                dose[site.GetInt32()] = v[i];
            }
        }

        foreach (var limit in Root.GetProperty("limits").EnumerateArray())
        {
            var excess = (limit.GetProperty("sites").EnumerateArray().Sum(s => dose[s.GetInt32()]) / limit.GetProperty("upper").GetDouble()) - 1;
            value += excess > 0 ? limit.GetProperty("stiffness").GetDouble() * excess * excess : 0;
        }

        return value + Score(Weakness(dose));
    }

    private double[][] Weakness(double[] dose)
    {
        var (influence, response, membership) = (Root.GetProperty("influence"), Root.GetProperty("response"), Root.GetProperty("membership"));
        var (first, site, density) = (Array<int>(influence, "first"), Array<int>(influence, "site"), Array<float>(influence, "density"));
        var (logScale, logOffset) = (Array<float>(response, "logScale"), Array<float>(response, "logOffset"));
        var (joined, group, weight) = (Array<int>(membership, "first"), Array<int>(membership, "group"), Array<float>(membership, "weight"));
        var (p, trace) = (response.GetProperty("exponent").GetDouble(), response.GetProperty("trace").GetDouble());
        var scenarios = logScale.Length;
        var weakness = Enumerable.Range(0, Root.GetProperty("groups").GetInt32()).Select(_ => new double[scenarios]).ToArray();
        for (var e = 0; e < logOffset.Length; e++)
        {
            for (var s = 0; s < scenarios; s++)
            {
                var a = Enumerable.Range(first[e], first[e + 1] - first[e]).Sum(k => density[(k * scenarios) + s] * dose[site[k]]);
                var x = Math.Pow(a + trace, p) * Math.Pow(2, logScale[s] + logOffset[e]);
                for (var m = joined[e]; a > 0 && m < joined[e + 1]; m++)
                {
                    weakness[group[m]][s] += weight[m] * x / (1 + x);
                }
            }
        }

        return weakness;
    }

    private double Score(double[][] weakness)
    {
        var (score, scenarios) = (Root.GetProperty("score"), weakness[0].Length);
        var penalties = new double[scenarios];
        var overMean = 0.0;
        foreach (var objective in Root.GetProperty("objectives").EnumerateArray())
        {
            var values = Enumerable.Range(0, scenarios).Select(s => Quantity(objective.GetProperty("quantity"), g => weakness[g][s])).ToArray();
            if (objective.GetProperty("overMean").GetBoolean())
            {
                overMean += Penalty(objective, values.Average());
                continue;
            }

            for (var s = 0; s < scenarios; s++)
            {
                penalties[s] += Penalty(objective, values[s]);
            }
        }

        var kappa = score.GetProperty("tailWeight").GetDouble();
        return ((1 - kappa) * penalties.Average()) + (kappa * Tail(penalties, score.GetProperty("tailShare").GetDouble(), score.GetProperty("tailSoftness").GetDouble())) + overMean;
    }

    private static double Penalty(JsonElement objective, double value)
    {
        var excess = (value - objective.GetProperty("target").GetDouble()) / objective.GetProperty("scale").GetDouble();
        excess = objective.GetProperty("bound").GetString() switch { "at-most" => Math.Max(0, excess), "at-least" => Math.Min(0, excess), _ => excess };
        return objective.GetProperty("weight").GetDouble() * excess * excess;
    }

    /// <summary>The least over τ by golden section: the function is convex in τ.</summary>
    private static double Tail(double[] f, double share, double softness)
    {
        double At(double tau) => tau + f.Sum(x => softness * Softplus((x - tau) / softness)) / (share * f.Length);
        var (low, high) = (f.Min() - (100 * softness), f.Max() + (100 * softness));
        for (var step = 0; step < 200; step++)
        {
            var (one, other) = (low + ((high - low) * 0.3819660112501051), low + ((high - low) * 0.6180339887498949));
            (low, high) = At(one) < At(other) ? (low, other) : (one, high);
        }

        return At((low + high) / 2);
    }

    private static double Quantity(JsonElement q, Func<int, double> weakness)
    {
        double D(string name) => q.GetProperty(name).GetDouble();
        double W(JsonElement term, string group = "group") => weakness(term.GetProperty(group).GetInt32());
        var terms = q.GetProperty("terms").EnumerateArray().ToArray();
        switch (q.GetProperty("type").GetString())
        {
            case "linear":
                return D("constant") + terms.Sum(t => t.GetProperty("factor").GetDouble() * W(t));
            case "line":
                var kept = Math.Max(D("leastKept"), 1 - terms.Sum(t => t.GetProperty("share").GetDouble() * W(t)));
                return D("floor") + ((D("before") - D("floor")) * Math.Pow(kept, D("foldExponent")));
            case "path":
                var unmoved = Numbers(q.GetProperty("unmovedMm"));
                var sum = Enumerable.Range(0, 3).Select(i => unmoved[i] + terms.Sum(t => (1 - W(t)) * Numbers(t.GetProperty("vectorMm"))[i]));
                return Math.Max(D("leastMm"), Math.Sqrt(sum.Sum(x => x * x))) / D("beforeMm");
            case "threshold":
                var none = Sigmoid(-D("threshold") / D("softness"));
                return terms.Sum(t => t.GetProperty("share").GetDouble() * (Sigmoid((W(t) - D("threshold")) / D("softness")) - none) / (1 - none)) / D("reference");
            case "droop":
                var spared = terms.Aggregate(1.0, (product, t) =>
                {
                    var force = (D("seenMm") + (D("reliefMm") * W(t, "lowering"))) / Math.Max(D("leastWeakness"), W(t, "raising"));
                    return product * (1 - Normal((D("logHold") - Math.Log(force)) / D("logHoldSd")));
                });
                return (1 - spared) / D("reference");
            default:
                throw new InvalidOperationException($"no type {q.GetProperty("type")}");
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => x > 30 ? x : Math.Log(1 + Math.Exp(x));

    /// <summary>Φ by Simpson's rule from −10.</summary>
    private static double Normal(double z)
    {
        if (z <= -10)
        {
            return 0;
        }

        const int Steps = 2000;
        var (h, sum) = ((Math.Min(z, 10) + 10) / Steps, 0.0);
        for (var i = 0; i <= Steps; i++)
        {
            var x = -10 + (i * h);
            sum += (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-x * x / 2);
        }

        return sum * h / 3 / Math.Sqrt(2 * Math.PI);
    }

    private static T[] Array<T>(JsonElement parent, string name)
        where T : struct => MemoryMarshal.Cast<byte, T>(parent.GetProperty(name).GetBytesFromBase64()).ToArray();

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetDouble())];

    public void Dispose() => _document.Dispose();
}
