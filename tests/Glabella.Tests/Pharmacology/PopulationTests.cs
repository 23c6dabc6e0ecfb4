using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class PopulationTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;

    [Fact]
    public void The_same_seed_gives_the_same_subjects()
    {
        Assert.Equal(new Population(Parameters, 64, 7).Subjects, new Population(Parameters, 64, 7).Subjects);
        Assert.NotEqual(new Population(Parameters, 64, 7).Subjects, new Population(Parameters, 64, 8).Subjects);
    }

    [Fact]
    public void Traits_have_the_moments_that_the_constants_say()
    {
        var subjects = new Population(Parameters, 256, 1).Subjects;
        var sensitivity = subjects.Select(s => s.LogSensitivity).ToArray();
        var onset = subjects.Select(s => Math.Log(s.Onset.Value / Parameters["time.onset"])).ToArray();

        Assert.Equal(0, sensitivity.Average(), 0.02);
        Assert.Equal(Parameters["response.sensitivity-sd"], Sd(sensitivity), 0.02);
        Assert.Equal(Parameters["time.onset-sd"], Sd(onset), 0.03);
    }

    [Fact]
    public void Traits_are_independent()
    {
        var subjects = new Population(Parameters, 1024, 1).Subjects;
        double[][] traits =
        [
            [.. subjects.Select(s => s.LogSensitivity)],
            [.. subjects.Select(s => Math.Log(s.Onset.Value))],
            [.. subjects.Select(s => Math.Log(s.Decay.Value))],
            [.. subjects.Select(s => s.ResidualDeviate)],
            [.. subjects.Select(s => s.BaselineDeviate)],
        ];
        for (var i = 0; i < traits.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(Correlation(traits[i], traits[j]), -0.05, 0.05);
            }
        }
    }

    private static double Sd(double[] x) => Math.Sqrt(x.Average(v => (v - x.Average()) * (v - x.Average())));

    private static double Correlation(double[] x, double[] y) =>
        x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Average() / (Sd(x) * Sd(y));
}
