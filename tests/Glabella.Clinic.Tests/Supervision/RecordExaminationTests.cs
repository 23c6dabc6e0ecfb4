using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Supervision;

public class RecordExaminationTests
{
    [Fact]
    public async Task Is_recorded_once_for_the_one_who_is_signed_in()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var id = ExaminationId.New();
        var made = (await Record(clinic, patient.Id, id)).Value;
        Assert.Equal((clinic.Physician.Id, new DateOnly(2026, 6, 15), (Qualification?)Qualification.Physician), (made.By, made.On, made.Qualification));
        await clinic.ChangesNothing(() => Record(clinic, patient.Id, id));
        Assert.Single((await new ListExaminations(clinic.Store).Execute(new(patient.Id), clinic.Assistant)).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-8)]
    public async Task Refuses_a_day_to_come_or_long_past(int days)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        await clinic.Refuses<RecordExamination.DayNotPossible, Examination>(() => Record(clinic, patient.Id, on: new DateOnly(2026, 6, 15).AddDays(days)));
        Assert.True((await Record(clinic, patient.Id, on: new DateOnly(2026, 6, 8))).Succeeded);
    }

    [Fact]
    public async Task Refuses_an_unknown_patient_a_long_note_no_id_and_an_assistant()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var slice = new RecordExamination(clinic.Store);
        await clinic.Refuses<PatientNotFound, Examination>(() => Record(clinic, PatientId.New()));
        await clinic.Refuses<RecordExamination.NoteTooLong, Examination>(() => slice.Execute(new(ExaminationId.New(), patient.Id, null, new string('x', 1001)), clinic.Physician));
        await clinic.Refuses<IdMissing, Examination>(() => Record(clinic, patient.Id, new ExaminationId(Guid.Empty)));
        await clinic.Refuses<NotAllowed, Examination>(() => slice.Execute(new(ExaminationId.New(), patient.Id), clinic.Assistant));
    }

    private static Task<Result<Examination>> Record(TestClinic clinic, PatientId patient, ExaminationId? id = null, DateOnly? on = null) =>
        new RecordExamination(clinic.Store).Execute(new(id ?? ExaminationId.New(), patient, on), clinic.Physician);
}
