using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Benchmarks.Trials;

/// <summary>Writes what the peer in NumPy needs: geometry and constants of the benchmark's trial, some subjects as they were drawn, and what they gave here.</summary>
internal static class TrialPeerExport
{
    private const int Subjects = 2000;

    private static readonly TrialProtocol Trial = BenchmarkTrial.Protocol;
    private static readonly ModelParameters P = ModelParameters.Standard;

    public static void Write(string file)
    {
        var counts = new TrialSimulation(Trial, P, TrialEffect.None).Run(new SubjectRange(0, Subjects), BenchmarkTrial.Seed);
        var shape = new PopulationShape(Trial.Population, P);
        SubjectTraits[] traits = [.. Enumerable.Range(0, Subjects).Select(i => SubjectTraits.Draw(Trial.Population, shape, BenchmarkTrial.Seed, i))];
        File.WriteAllText(file, JsonSerializer.Serialize(new
        {
            parameters = P.All.ToDictionary(p => p.Key, p => p.Value),
            population = Trial.Population,
            days = Trial.Endpoints[0].Days,
            readings = Reading.Of(Trial).Select(r => new { code = r.Endpoint.Code, day = r.Day }),
            sexes = new[] { Sex.Female, Sex.Male }.Select(Geometry),
            subjects = new
            {
                isMale = traits.Select(t => t.IsMale),
                age = traits.Select(t => t.Age),
                logSensitivity = traits.Select(t => t.Subject.LogSensitivity),
                onset = traits.Select(t => t.Subject.Onset.Value),
                decay = traits.Select(t => t.Subject.Decay.Value),
                residual = traits.Select(t => t.Subject.ResidualDeviate),
                baseline = traits.Select(t => t.Subject.BaselineDeviate),
                bias = traits.Select(t => t.RatingBias),
                height = traits.Select(t => t.HeightNormal),
                placement = Enumerable.Range(0, Subjects).Select(i => Enumerable.Range(0, 5).Select(s => SubjectTraits.Placement(BenchmarkTrial.Seed, i, s)).Select(n => new[] { n.Across, n.Up })),
                visits = Enumerable.Range(0, Subjects).Select(i => Trial.Endpoints[0].Days.Prepend(0).Select(day => SubjectTraits.Visit(BenchmarkTrial.Seed, i, day))),
            },
            shares = Reading.Of(Trial).Select((_, i) => TrialFigures.Share(counts[0], i, null)),
        }));
    }

    private static object Geometry(Sex sex)
    {
        var muscles = TrialMuscles.Of(Trial, sex, P);
        var effect = ProductEffect.Find(P, Trial.Arms[0].Product!);
        var field = new Glabella.Planning.EndplateField(muscles.Face.Atlas, P);
        var shares = muscles.LineShares(Trial.Lines[0]);
        int[] muscleOf = [.. muscles.Muscles.SelectMany((m, i) => Enumerable.Repeat(i, m.Endplates.Count))];
        double[] weights = [.. muscles.Muscles.SelectMany(m => m.Endplates.Select(e => e.Weight))];
        return new
        {
            lineWeight = weights.Select((weight, i) => weight * shares[muscleOf[i]]),
            logEffect = muscleOf.Select(m => effect.LogEffect + muscles.LogOffsets[m]),
            reachMm = field.ReachMm,
            sites = ArmSites.Lay(Trial.Arms[0], muscles, P).Select(site => new
            {
                x = site.Point.X,
                y = site.Point.Y,
                z = site.Point.Z,
                endplates = muscles.Muscles.SelectMany(site.Seen.Of).Select(e => new[] { e.X, e.Y, e.Z }),
                dose = muscleOf.Select(m => site.RelativeDose * site.Reached.Where(r => r.Muscle == m).Sum(r => r.Capture)),
                perMm2 = Enumerable.Range(0, Entries).Select(i => site.Spread.At((i + 0.5) * field.ReachMm / Entries * SpreadTable.PerMm(field.ReachMm))),
            }),
        };
    }

    // Fine enough that looking up without interpolating does not show.
    private const int Entries = 4096;
}
