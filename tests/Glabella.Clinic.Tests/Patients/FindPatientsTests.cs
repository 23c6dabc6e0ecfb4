using Glabella.Anatomy;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Patients;

public class FindPatientsTests
{
    [Theory]
    [InlineData("nun", "Núñez")]
    [InlineData("NÚÑ", "Núñez")]
    [InlineData("ine nunez", "Núñez")]
    [InlineData("Núñez, Inés", "Núñez")]
    [InlineData("łuk", "Łącki")]
    [InlineData("lacki", "Łącki")]
    [InlineData("obri", "O'Brien")]
    [InlineData("o'b", "O'Brien")]
    [InlineData("meyer-g", "Meyer-Groß")]
    [InlineData("gross", "Meyer-Groß")]
    [InlineData("1987-03-05", "Núñez")]
    [InlineData("5.3.1987", "Núñez")]
    [InlineData("05/03/1987", "Núñez")]
    [InlineData("19870305", "Núñez")]
    [InlineData("5 Mar 1987", "Núñez")]
    [InlineData("P-00002", "Łącki")]
    [InlineData("p-00002", "Łącki")]
    [InlineData("00003", "O'Brien")]
    public async Task Finds_the_one_who_is_meant(string text, string family)
    {
        await using var clinic = await ClinicOfFour();
        Assert.Equal(family, Assert.Single(await Find(clinic, text)).FamilyName);
    }

    [Theory]
    [InlineData("unez")]
    [InlineData("1.1.1900")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    public async Task Finds_nobody(string text)
    {
        await using var clinic = await ClinicOfFour();
        if (text is "%" or "_")
        {
            // Folded to nothing, so it narrows nothing; above all it is no wildcard.
            Assert.Equal(4, (await Find(clinic, text)).Count);
            return;
        }

        Assert.Empty(await Find(clinic, text));
    }

    [Fact]
    public async Task Finds_nobody_by_an_endless_text()
    {
        await using var clinic = await ClinicOfFour();
        Assert.Empty(await Find(clinic, new string('x', 100_000)));
    }

    [Fact]
    public async Task Lists_everyone_by_name_when_nothing_is_typed()
    {
        await using var clinic = await ClinicOfFour();
        Assert.Equal(["Łącki", "Meyer-Groß", "Núñez", "O'Brien"], (await Find(clinic, "")).Select(p => p.FamilyName));
    }

    private static async Task<IReadOnlyList<Patient>> Find(TestClinic clinic, string text) =>
        (await new FindPatients(clinic.Store).Execute(new(text), clinic.Manager)).Value;

    private static async Task<TestClinic> ClinicOfFour()
    {
        var clinic = await TestClinic.OpenAsync();
        var register = new RegisterPatient(clinic.Store, clinic.Clock);
        foreach (var (family, given, born) in new[]
        {
            ("Núñez", "Inés", new DateOnly(1987, 3, 5)),
            ("Łącki", "Łukasz", new DateOnly(1961, 12, 1)),
            ("O'Brien", "Siobhán", new DateOnly(1990, 7, 30)),
            ("Meyer-Groß", "Jörg", new DateOnly(1955, 1, 9)),
        })
        {
            await register.Execute(new(new PatientDetails(family, given, born, Sex.Female)), clinic.Physician);
        }

        return clinic;
    }
}
