using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialEnsembleTests
{
    [Fact]
    public void Each_deviate_takes_every_class_once_and_sums_to_nothing()
    {
        var rows = TrialEnsemble.Normals(64, 40);

        for (var dimension = 0; dimension < 40; dimension++)
        {
            var column = rows.Select(row => row[dimension]).ToArray();
            Assert.Equal(0, column.Sum(), 1e-9);
            Assert.Equal(
                Enumerable.Range(0, 64), column.Select(z => (int)(64 * StandardNormal.Cumulative(z))).Order());
            Assert.InRange(column.Average(z => z * z), 0.95, 1.0); // the middles of 64 classes reach not quite as far as all
        }
    }

    [Fact]
    public void Deviates_of_different_constants_are_hardly_correlated()
    {
        var rows = TrialEnsemble.Normals(64, 40);

        for (var a = 0; a < 40; a++)
        {
            for (var b = 0; b < a; b++)
            {
                Assert.InRange(rows.Average(row => row[a] * row[b]), -0.6, 0.6);
            }
        }
    }

    [Fact]
    public void Members_differ_by_trial_and_by_constants_and_are_the_same_every_time()
    {
        var standard = ModelParameters.Standard;
        var members = TrialEnsemble.Draw(standard, ParameterPosterior.Independent(standard), 8);

        Assert.Equal(8, members.Select(m => m.Effect).Distinct().Count());
        Assert.Equal(8, members.Select(m => m.Parameters.Hash).Distinct().Count());
        Assert.Equal(0, members.Sum(m => m.Effect.LogEffect), 1e-12);
        Assert.Equal(
            members.Select(m => m.Parameters.Hash),
            TrialEnsemble.Draw(standard, ParameterPosterior.Independent(standard), 8).Select(m => m.Parameters.Hash));
    }
}
