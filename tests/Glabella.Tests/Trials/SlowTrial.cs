using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

/// <summary>A second, slow implementation of the first arm of a trial: double precision, the planner's own field and curves, every rating drawn.</summary>
internal sealed class SlowTrial(ModelParameters p)
{
    private readonly Random _dice = new(1);
    private readonly Dictionary<TrialFace, EndplateField> _fields = [];

    public (double Percent, double StandardError)[] Run(TrialProtocol protocol, int subjects, ulong seed)
    {
        var readings = Reading.Of(protocol);
        var (met, asked) = (new double[readings.Length], new double[readings.Length]);
        var shape = new PopulationShape(protocol.Population, p);
        for (var index = 0; index < subjects; index++)
        {
            Rate(protocol, SubjectTraits.Draw(protocol.Population, shape, seed, index), seed, index, readings, met, asked);
        }

        return [.. met.Zip(asked, (m, n) => (100 * m / n, 100 * Math.Sqrt(Math.Max(m / n * (1 - (m / n)), 0.01) / n)))];
    }

    private void Rate(TrialProtocol protocol, SubjectTraits traits, ulong seed, int index, IReadOnlyList<Reading> readings, double[] met, double[] asked)
    {
        var before = p[$"severity.baseline-mean.{protocol.Lines[0]}"] + (p["severity.baseline-sd"] * traits.Subject.BaselineDeviate);
        var shown = before + (p["severity.visit-sd"] * SubjectTraits.Visit(seed, index, 0));
        var (inv0, sub0) = (Investigator(shown), Subject(shown, traits));
        if (inv0 < 2 || sub0 < 2)
        {
            return;
        }

        var severity = Course(protocol, traits, seed, index, before);
        for (var r = 0; r < readings.Count; r++)
        {
            var (inv, sub) = (Investigator(severity(readings[r].Day)), Subject(severity(readings[r].Day), traits));
            if (readings[r].Endpoint == Endpoint.Relapse && Investigator(severity(30)) >= inv0)
            {
                continue;
            }

            asked[r]++;
            met[r] += Meets(readings[r].Endpoint.Code, inv0, sub0, inv, sub) ? 1 : 0;
        }
    }

    private Func<int, double> Course(TrialProtocol protocol, SubjectTraits traits, ulong seed, int index, double before)
    {
        var face = TrialFace.Of(traits.IsMale ? Sex.Male : Sex.Female);
        var effect = ProductEffect.Find(p, protocol.Arms[0].Product!);
        var curve = LineCurve(face, effect, Density(protocol.Arms[0], face, effect, traits, seed, index), protocol.Lines[0]);
        var severity = new LineSeverity(p, protocol.Lines[0]);
        return day => severity.AtContraction(
            before + (p["severity.visit-sd"] * SubjectTraits.Visit(seed, index, day)), 0, severity.Residual(traits.Subject.ResidualDeviate, traits.Age), severity.Lost(curve(traits.Subject.Shift(new Days(day), effect.DecayFactor))));
    }

    private double[] Density(TrialArm arm, TrialFace face, ProductEffect effect, SubjectTraits traits, ulong seed, int index)
    {
        var pattern = arm.Patterns[0];
        var sites = Protocols.Fit(pattern.Pattern, face.Atlas, effect.Product);
        var dose = effect.Relative(new Dose(pattern.Units / sites.Length, effect.Product));
        return FieldOf(face).Bind(sites.Select((site, i) =>
        {
            var (across, up) = SubjectTraits.Placement(seed, index, i);
            var moved = site.Point.Moved(p["risk.placement-sd"] * across, (p["risk.placement-sd"] * up) + (p["risk.common-height-sd"] * traits.HeightNormal), 0);
            return Deposit.Of(site, dose, new Millilitres(0.1), face.Atlas) with { Point = moved };
        }));
    }

    private Func<double, double> LineCurve(TrialFace face, ProductEffect effect, double[] density, string line)
    {
        var field = FieldOf(face);
        var response = new DoseResponse(p);
        var drivers = face.Mechanics.DriversOf(line, Side.Midline);
        return shift => drivers.Sum(driver =>
        {
            var m = face.Atlas.Muscles.ToList().FindIndex(muscle => muscle.Id == driver.Muscle && muscle.Side == driver.Side);
            var run = field.EndplatesOf(m);
            var offset = response.OffsetOf(driver.Muscle);
            return driver.Share * Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value)
                .Sum(e => field.Weights[e] * response.Blocked(response.LogEffective(density[e], effect, offset) + shift));
        });
    }

    private EndplateField FieldOf(TrialFace face) =>
        _fields.TryGetValue(face, out var field) ? field : _fields[face] = new(face.Atlas, p);

    private static bool Meets(string code, int inv0, int sub0, int inv, int sub) => code switch
    {
        "NM_INV" => inv <= 1,
        "NM_COMP" => inv <= 1 && sub <= 1,
        "GE1_SUBJ" => sub <= sub0 - 1,
        "GE2_COMP" => inv <= inv0 - 2 && sub <= sub0 - 2,
        "RELAPSE" => inv >= inv0,
        _ => throw new ArgumentException(code),
    };

    private int Investigator(double severity) => Grade(severity + (p["severity.rater-sd"] * Normal()));

    private int Subject(double severity, SubjectTraits traits) => Grade(severity + traits.RatingBias + (p["severity.subject-rater-sd"] * Normal()));

    private static int Grade(double read) => read < 0.5 ? 0 : read < 1.5 ? 1 : read < 2.5 ? 2 : 3;

    private double Normal() => StandardNormal.Quantile(Math.Clamp(_dice.NextDouble(), 1e-12, 1 - 1e-12));
}
