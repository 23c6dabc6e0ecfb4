using Glabella.Clinic.Accounts;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Supervision;

public class StandingOrderTests
{
    [Theory]
    [InlineData(18, 20, true)]
    [InlineData(17, 20, false)]
    [InlineData(75, 20, true)]
    [InlineData(76, 20, false)]
    [InlineData(40, 19.9, false)]
    public void Covers_to_its_limits(int age, double most, bool covered) =>
        Assert.Equal(covered, Of(GovernedClinic.Terms((decimal)most)).Covers(SamplePlans.Glabella, age, ClinicianId.New()));

    [Fact]
    public void Covers_its_own_product_areas_and_person_alone()
    {
        var whom = ClinicianId.New();
        var terms = GovernedClinic.Terms();
        Assert.False(Of(terms with { Product = "abobotulinumtoxinA" }).Covers(SamplePlans.Glabella, 40, whom));
        Assert.False(Of(terms with { Areas = [FaceArea.ForeheadLines] }).Covers(SamplePlans.Glabella, 40, whom));
        Assert.True(Of(terms with { For = whom }).Covers(SamplePlans.Glabella, 40, whom));
        Assert.False(Of(terms with { For = whom }).Covers(SamplePlans.Glabella, 40, ClinicianId.New()));
    }

    private static StandingOrder Of(StandingOrderTerms terms) =>
        new(StandingOrderId.New(), terms, new Clinician(ClinicianId.New(), "Dr A", Role.Physician), DateTimeOffset.UnixEpoch);
}
