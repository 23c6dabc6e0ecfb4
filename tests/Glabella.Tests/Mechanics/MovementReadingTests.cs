using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class MovementReadingTests
{
    [Fact]
    public void An_exact_landmarker_leaves_size_and_error_as_read()
    {
        var reading = new MovementReading("smile", "Smile", Side.Left, 9, 0.7, 0, 10, LandmarkerResponse.Exact("smile"));

        Assert.Equal((9, 0.7), (reading.CorrectedMm, reading.TotalErrorMm));
    }

    // Drawn with the scatter and the slope's spread, and divided: the textbook propagation must be what a simulation gives.
    [Fact]
    public void The_error_of_the_corrected_size_is_that_of_simulated_readings()
    {
        var reading = new MovementReading("brow-raise", "Brow raise", Side.Right, 5.6, 0.4, 3, 8, new("brow-raise", 12, 0.7, 0.03, 0.5));
        var random = new Random(7);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[] drawn = [.. Enumerable.Range(0, 40_000).Select(_ => (5.6 + (0.5 * Normal())) * (1 + (0.03 * Normal())) / (0.7 + (0.03 * Normal())))];
        var mean = drawn.Average();

        Assert.Equal(8, reading.CorrectedMm, 1e-12);
        Assert.Equal(Math.Sqrt(drawn.Average(d => (d - mean) * (d - mean))), reading.TotalErrorMm, 0.02);
        Assert.Equal("right read from the picture 5.6 mm, corrected 8.0 ± 0.8 mm", reading.Words);
    }
}
