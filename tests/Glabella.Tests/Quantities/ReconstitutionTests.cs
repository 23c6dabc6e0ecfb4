using Glabella.Quantities;

namespace Glabella.Tests.Quantities;

public class ReconstitutionTests
{
    private static readonly ToxinProduct Ona = new("onabotulinumtoxinA", "Botox Cosmetic");
    private static readonly ToxinProduct Abo = new("abobotulinumtoxinA", "Dysport");
    private static readonly Reconstitution Label = new(new Dose(100, Ona), 2.5m);

    [Fact]
    public void The_label_dilution_holds_4_U_in_a_tenth_of_a_millilitre() => Assert.Equal(0.1m, Label.VolumeMl(new Dose(4, Ona)));

    [Fact]
    public void Refuses_the_dose_of_another_product() =>
        Assert.Throws<ProductMismatchException>(() => Label.VolumeMl(new Dose(10, Abo)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_a_diluent_that_is_not_positive(int diluentMl) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Reconstitution(new Dose(100, Ona), diluentMl));
}
