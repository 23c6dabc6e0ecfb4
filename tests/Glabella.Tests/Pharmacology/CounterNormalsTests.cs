using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class CounterNormalsTests
{
    [Fact]
    public void Draws_bit_for_bit_what_one_stream_at_a_time_draws()
    {
        ulong[] streams = [1, 2, 10, 11, 100, 101, 102, 1000, 1007, 1030];
        var normals = new CounterNormals(7, streams);
        var drawn = new double[normals.Length];

        for (var counter = 0UL; counter < 3000; counter++)
        {
            normals.Fill(counter, drawn);

            Assert.Equal(streams.Select(stream => StandardNormal.QuickQuantile(CounterRandom.Uniform(7, stream, counter))), drawn[..streams.Length]);
        }
    }
}
