using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class QuickNormalTests
{
    [Fact]
    public void Equals_the_distribution_and_stays_a_probability()
    {
        for (var z = -30f; z <= 30; z += 0.013f)
        {
            var quick = QuickNormal.Cumulative(Vector512.Create(z))[3];

            Assert.Equal(StandardNormal.Cumulative(z), quick, 3e-7);
            Assert.InRange(quick, 0, 1);
        }
    }
}
