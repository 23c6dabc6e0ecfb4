using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Accounts;

public class EnterLicenceTests
{
    private static readonly LicenceDetails Good = new(Qualification.RegisteredNurse, Specialty.None, " N-7 ", "Board", new DateOnly(2027, 1, 31), null);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_newest_entry_holds_and_the_list_counts_its_days(DatabaseKind kind)
    {
        await using var here = await GovernedClinic.OpenAsync(null, kind: kind);
        var id = LicenceId.New();
        await Enter(here, Good, id);
        await here.Clinic.ChangesNothing(() => Enter(here, Good, id));
        here.Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await Enter(here, Good with { ValidUntil = GovernedClinic.Today.AddDays(60), Supervisor = here.Physician.Id });

        var lines = (await new ListClinicians(here.Clinic.Store, here.Clinic.Clock).Execute(here.Nurse)).Value;
        var nurse = lines.Single(line => line.Id == here.Nurse.Id);
        Assert.Equal(("N-7", (int?)60, (ClinicianId?)here.Physician.Id), (nurse.Licence!.Number, nurse.DaysLeft, nurse.Licence.Supervisor));
        Assert.Null(lines.Single(line => line.Id == here.Physician.Id).Licence);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_and_changes_nothing()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var clinic = here.Clinic;
        await clinic.Refuses<LicenceDetails.QualificationUnknown, Licence>(() => Enter(here, Good with { Qualification = (Qualification)99 }));
        await clinic.Refuses<LicenceDetails.LicenceNumberMissing, Licence>(() => Enter(here, Good with { Number = " " }));
        await clinic.Refuses<LicenceDetails.LicenceTextTooLong, Licence>(() => Enter(here, Good with { IssuedBy = new string('x', 101) }));
        await clinic.Refuses<EnterLicence.SupervisorNotPossible, Licence>(() => Enter(here, Good with { Supervisor = here.Nurse.Id }));
        await clinic.Refuses<EnterLicence.SupervisorNotPossible, Licence>(() => Enter(here, Good with { Supervisor = here.Manager.Id }));
        await clinic.Refuses<IdMissing, Licence>(() => Enter(here, Good, new LicenceId(Guid.Empty)));
        await clinic.Refuses<ClinicianNotFound, Licence>(() => new EnterLicence(clinic.Store).Execute(new(LicenceId.New(), ClinicianId.New(), Good), here.Manager));
        await clinic.Refuses<NotAllowed, Licence>(() => new EnterLicence(clinic.Store).Execute(new(LicenceId.New(), here.Nurse.Id, Good), here.Nurse));
    }

    private static Task<Result<Licence>> Enter(GovernedClinic here, LicenceDetails details, LicenceId? id = null) =>
        new EnterLicence(here.Clinic.Store).Execute(new(id ?? LicenceId.New(), here.Nurse.Id, details), here.Manager);
}
