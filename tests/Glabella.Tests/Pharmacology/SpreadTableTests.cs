using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class SpreadTableTests
{
    private const double ReachMm = 24;

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Stays_within_a_five_hundredth_of_the_peak_of_the_profile(double millilitres)
    {
        var profile = new SheetSpread(ModelParameters.Standard).Tabulate(new Millilitres(millilitres));
        var table = new SpreadTable(profile, ReachMm);

        for (var mm = 0.0; mm < 23.9; mm += 0.013)
        {
            Assert.Equal(profile.At(mm), table.At(mm * SpreadTable.PerMm(ReachMm)), profile.At(0) / 500);
        }
    }

    [Fact]
    public void Nothing_is_bound_beyond_the_reach()
    {
        var table = new SpreadTable(new SheetSpread(ModelParameters.Standard).Tabulate(new Millilitres(0.1)), ReachMm);

        Assert.All([24.001, 30, 100, 1e6], mm => Assert.Equal(0, table.At(mm * SpreadTable.PerMm(ReachMm))));
    }

    [Fact]
    public void Adds_its_share_of_the_dose_at_every_endplate()
    {
        var table = new SpreadTable(new SheetSpread(ModelParameters.Standard).Tabulate(new Millilitres(0.1)), ReachMm);
        float[] x = [.. Enumerable.Range(0, 32).Select(i => 0.1f * i)];
        float[] y = [.. Enumerable.Range(0, 32).Select(i => -0.05f * i)];
        float[] depth = [.. Enumerable.Repeat(1.25f, 32)]; // 0.5 deep
        float[] dose = [.. Enumerable.Range(0, 32).Select(i => (float)i)];
        float[] bound = [.. Enumerable.Repeat(7f, 32)];

        table.Add(x, y, depth, dose, 0.3f, 0.2f, bound);

        for (var i = 0; i < 32; i++)
        {
            var distance = Math.Sqrt(Math.Pow(x[i] - 0.3, 2) + Math.Pow(y[i] - 0.2, 2) + 0.25);
            Assert.Equal(7 + (i * table.At(distance)), bound[i], 1e-4);
        }
    }
}
