using System.Collections.Immutable;
using Glabella.Calibration;
using Glabella.Pharmacology;

namespace Glabella.Tests.Calibration;

public class FitSystemTests
{
    [Fact]
    public void The_gradient_is_minus_half_the_slope_of_the_objective()
    {
        ImmutableArray<FitRow> rows = [new("x", 0.4, 80, true, false), new("x", 0.6, 90, true, false), new("y", 120, 70, false, false)];
        ImmutableArray<FitParameter> parameters = [new("a", ParameterTransform.Log, 2, 0.3, "wide"), new("b", ParameterTransform.Identity, 0, 1, "wide")];
        ImmutableArray<double> at = [0.5, 0.2];
        static double[] Predict(ImmutableArray<double> p) => [0.3 + (0.1 * p[0] * p[1]), 0.5 + (0.2 * p[1]), 90 + (40 * p[0]) + (p[1] * p[1])];
        var slopes = new[,] { { 0.1 * at[1], 0.1 * at[0] }, { 0, 0.2 }, { 40, 2 * at[1] } };
        var system = new FitSystem(rows, parameters, new FitNoise(0.03, 0.01, 0.1, 0.3, 0.2, 1.5), at, new(Predict(at), [0.05, 0.02, 9], [0.01, 0.03, -4]), slopes);

        const double Step = 1e-5;
        for (var k = 0; k < 2; k++)
        {
            var (above, below) = (at.SetItem(k, at[k] + Step), at.SetItem(k, at[k] - Step));
            var slope = (system.ObjectiveAt(above, Predict(above)) - system.ObjectiveAt(below, Predict(below))) / (2 * Step);
            Assert.Equal(-slope / 2, system.Gradient[k], 1e-5 * Math.Abs(slope));
        }
    }
}
