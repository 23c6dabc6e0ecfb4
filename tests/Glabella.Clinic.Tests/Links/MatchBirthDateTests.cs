using Glabella.Clinic.Links;
using Glabella.Clinic.Tests.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Links;

public class MatchBirthDateTests
{
    [Fact]
    public async Task The_right_date_opens_and_five_wrong_ones_close_for_good()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var made = await clinic.Link((await clinic.RegisterPatient()).Id);
        Assert.True((await Match(clinic, made, "5.3.1987")).Succeeded);

        for (var left = PatientLink.MostTries - 1; left >= 0; left--)
        {
            Assert.Equal(left, Assert.IsType<MatchBirthDate.BirthDateDiffers>((await Match(clinic, made, "6.3.1987")).Refusal).Left);
        }

        Assert.Equal(LinkState.Locked, (await clinic.Refuses<LinkClosed, PatientLinkId>(() => Match(clinic, made, "5.3.1987"))).State);
    }

    [Fact]
    public async Task What_is_no_date_costs_no_try()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var made = await clinic.Link((await clinic.RegisterPatient()).Id);

        await clinic.Refuses<MatchBirthDate.NoDate, PatientLinkId>(() => Match(clinic, made, "my birthday"));
    }

    private static Task<Result<PatientLinkId>> Match(TestClinic clinic, MakeLink.Made made, string date) =>
        new MatchBirthDate(clinic.Store).Execute(new(made.Link.Id, date, "192.0.2.9"));
}
