using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Links;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Screening;

/// <summary>A patient answers by a link, once; a clinician reads it.</summary>
public class SubmitScreeningTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_kept_page_by_page_is_sent_once_and_waits_to_be_read(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await clinic.RegisterPatient();
        var made = await clinic.Link(patient.Id);
        await clinic.FillIn(made.Link.Id, "blood-thinner");

        var sent = await clinic.Submit(made.Link.Id);

        Assert.Equal((1, ScreeningSource.Patient), (sent.Value.Revision, sent.Value.Source));
        Assert.Equal(LinkState.Used, (await clinic.Refuses<LinkClosed, ScreeningRevision>(() => clinic.Submit(made.Link.Id))).State);
        var state = (await new ShowScreening(clinic.Store, clinic.Clock).Execute(new(patient.Id), clinic.Injector)).Value.State;
        Assert.True(state.IsUnchecked);
        Assert.True((await new ConfirmScreening(clinic.Store).Execute(new(patient.Id, 1), clinic.Injector)).Succeeded);
        Assert.False((await new ShowScreening(clinic.Store, clinic.Clock).Execute(new(patient.Id), clinic.Injector)).Value.State.IsUnchecked);
    }

    [Fact]
    public async Task Two_at_once_send_one()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var made = await clinic.Link((await clinic.RegisterPatient()).Id);
        await clinic.FillIn(made.Link.Id);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => clinic.Submit(made.Link.Id))));

        Assert.Equal(1, sent.Count(one => one.Succeeded));
    }

    [Fact]
    public async Task A_link_that_ended_or_is_for_something_else_takes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var diary = await clinic.Link(patient.Id, LinkPurpose.Diary);
        await clinic.Refuses<LinkForOtherPurpose, AnswerSheet>(() => clinic.Keep(diary.Link.Id, "health"));
        await clinic.Refuses<LinkForOtherPurpose, ScreeningRevision>(() => clinic.Submit(diary.Link.Id));

        var unfinished = await clinic.Link(patient.Id);
        await clinic.Refuses<AnswerReading.NotAnswered, ScreeningRevision>(() => clinic.Submit(unfinished.Link.Id));
        await clinic.Refuses<KeepScreeningDraft.NoSuchPage, AnswerSheet>(() => clinic.Keep(unfinished.Link.Id, "no-such-page"));
        clinic.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(LinkState.Expired, (await clinic.Refuses<LinkClosed, AnswerSheet>(() => clinic.Keep(unfinished.Link.Id, "health"))).State);

        var revoked = await clinic.Link(patient.Id);
        await new RevokeLink(clinic.Store).Execute(new(revoked.Link.Id), clinic.Assistant);
        Assert.Equal(LinkState.Revoked, (await clinic.Refuses<LinkClosed, ScreeningRevision>(() => clinic.Submit(revoked.Link.Id))).State);
    }

    [Fact]
    public async Task Neither_token_nor_answers_nor_birth_date_stand_in_the_audit_and_the_token_nowhere()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var made = await clinic.Link(patient.Id);
        await new MatchBirthDate(clinic.Store).Execute(new(made.Link.Id, "5.3.1987", "192.0.2.9"));
        await clinic.FillIn(made.Link.Id, "allergy", "allergy-what=peculiarium");
        await clinic.Submit(made.Link.Id);

        var trail = string.Join('\n', (await new ListAudit(clinic.Store).Execute(new(patient.Id), clinic.Manager)).Value.Select(entry => entry.Detail));
        Assert.DoesNotContain("peculiarium", trail, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Token, await DatabaseDump.OfAsync(clinic.Database), StringComparison.Ordinal);
        Assert.True(made.Token.Length * 4 >= 128);
    }

    [Fact]
    public async Task Confirming_refuses_what_was_not_seen()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var confirm = new ConfirmScreening(clinic.Store);
        await clinic.Refuses<ConfirmScreening.NothingToConfirm, ScreeningCheck>(() => confirm.Execute(new(patient.Id, 1), clinic.Injector));
        await clinic.Ask(patient.Id, 0);
        await clinic.Refuses<ScreeningChangedMeanwhile, ScreeningCheck>(() => confirm.Execute(new(patient.Id, 2), clinic.Injector));
        await clinic.Refuses<NotAllowed, ScreeningCheck>(() => confirm.Execute(new(patient.Id, 1), clinic.Assistant));
    }
}
