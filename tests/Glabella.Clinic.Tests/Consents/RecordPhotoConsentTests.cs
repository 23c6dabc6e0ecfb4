using Glabella.Clinic.Accounts;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Consents;

public class RecordPhotoConsentTests
{
    [Fact]
    public async Task A_use_beyond_the_record_needs_a_yes_to_that_use_which_can_be_taken_back()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var record = new RecordPhotoConsent(clinic.Store);
        await using var db = clinic.Database.CreateContext();
        Assert.IsType<PhotoUseNotAllowed>(await PhotoConsents.RefuseAsync(db, patient.Id, PhotoUse.Teaching));
        Assert.Null(await PhotoConsents.RefuseAsync(db, patient.Id, PhotoUse.Record));

        await record.Execute(new(Guid.NewGuid(), patient.Id, PhotoUse.Teaching, true, "Inés Núñez"), clinic.Assistant);
        Assert.Null(await PhotoConsents.RefuseAsync(db, patient.Id, PhotoUse.Teaching));
        Assert.IsType<PhotoUseNotAllowed>(await PhotoConsents.RefuseAsync(db, patient.Id, PhotoUse.Publication));

        await record.Execute(new(Guid.NewGuid(), patient.Id, PhotoUse.Teaching, false, null), clinic.Assistant);
        Assert.IsType<PhotoUseNotAllowed>(await PhotoConsents.RefuseAsync(db, patient.Id, PhotoUse.Teaching));
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var record = new RecordPhotoConsent(clinic.Store);
        await clinic.Refuses<NotAllowed, PhotoConsent>(() => record.Execute(new(Guid.NewGuid(), patient.Id, PhotoUse.Teaching, true, "x"), clinic.Manager));
        await clinic.Refuses<RecordPhotoConsent.NameMissing, PhotoConsent>(() => record.Execute(new(Guid.NewGuid(), patient.Id, PhotoUse.Teaching, true, " "), clinic.Assistant));
        await clinic.Refuses<IdMissing, PhotoConsent>(() => record.Execute(new(Guid.Empty, patient.Id, PhotoUse.Teaching, true, "x"), clinic.Assistant));
        await clinic.Refuses<Glabella.Clinic.Patients.PatientNotFound, PhotoConsent>(() => record.Execute(new(Guid.NewGuid(), new(Guid.NewGuid()), PhotoUse.Teaching, true, "x"), clinic.Assistant));
    }
}
