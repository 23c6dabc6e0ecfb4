using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Quantities;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class VisitFactorsTests
{
    [Fact]
    public void Equal_the_course_in_double_precision()
    {
        ImmutableArray<int> days = [0, 1, 7, .. Enumerable.Range(2, 30).Select(i => 7 * i)];
        var course = new VisitFactors(days, 3.1);
        var factors = new float[course.Length];
        foreach (var (tau, decay) in new[] { (0.4, 60.0), (5.1, 87), (40, 150) })
        {
            var subject = new VirtualSubject(-0.7, new Days(tau), new Days(decay), 0, 0, 0);

            course.Compute(subject, 0.2, 1.18, factors);

            Assert.Equal(0, factors[0], 1e-20f);
            for (var visit = 1; visit < days.Length; visit++)
            {
                Assert.Equal(1, factors[visit] / Math.Exp(3.1 * (0.2 + subject.Shift(new Days(days[visit]), 1.18))), 1e-4);
            }
        }
    }
}
