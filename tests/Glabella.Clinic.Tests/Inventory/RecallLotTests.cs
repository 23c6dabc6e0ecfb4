using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Inventory;

public class RecallLotTests
{
    private const string Ona = "onabotulinumtoxinA";

    [Fact]
    public async Task No_vial_of_the_lot_is_opened_drawn_from_chosen_or_received_any_more_and_its_patients_are_found()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, open, closed) = (await clinic.StartTreatment(), await clinic.OpenVial(), await clinic.ReceiveVial());
        var site = SamplePlans.Glabella.Injections[0];
        await clinic.GiveAll(treatment, open.Id, except: site.Id);
        Assert.True((await Recall(clinic, "C1234")).Succeeded);

        await clinic.Refuses<VialHeld, Vial>(() => new OpenVial(clinic.Store).Execute(new(closed.Id, 2.5m), clinic.Injector));
        await clinic.Refuses<VialHeld, Injection>(() => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), site.Id, open.Id, site.Dose.Units, (decimal)site.Depth.Value), clinic.Injector));
        await clinic.Refuses<ReceiveVial.LotRecalled, Vial>(() =>
            new ReceiveVial(clinic.Store, clinic.Clock).Execute(new(VialId.New(), Ona, 100, "C1234", "2027-03"), clinic.Manager));
        Assert.Empty((await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value.VialsAtHand);
        var lot = (await new ShowLot(clinic.Store, clinic.Clock).Execute(new(Ona, "c1234"), clinic.Assistant)).Value;
        var line = Assert.Single(lot.Patients);
        Assert.Equal((treatment.PatientId, 4, 16m, "Nurse Signe Berg"), (line.Patient.Id, line.Sites, line.Units, Assert.Single(line.Clinicians)));
        Assert.All(lot.Vials, vial => Assert.Equal(VialState.Recalled, vial.State));
    }

    [Fact]
    public async Task Another_lot_and_the_same_number_of_another_product_stay_free()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new RecallLot(clinic.Store).Execute(new(LotRecallId.New(), "abobotulinumtoxinA", "C1234", "Particles"), clinic.Injector);
        await Recall(clinic, "D9");
        Assert.Equal(VialState.Sealed, (await clinic.ReceiveVial()).StateAt(clinic.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Ends_once_with_a_reason_by_someone_who_may_and_frees_the_vials()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var recall = (await Recall(clinic, "C1234")).Value;
        var end = new EndRecall(clinic.Store);
        await clinic.Refuses<NotAllowed, LotRecall>(() => end.Execute(new(recall.Id, "Taken back"), clinic.Injector));
        await clinic.Refuses<ReasonText.Missing, LotRecall>(() => end.Execute(new(recall.Id, " "), clinic.Manager));
        await clinic.Refuses<EndRecall.RecallNotFound, LotRecall>(() => end.Execute(new(LotRecallId.New(), "Taken back"), clinic.Manager));
        await clinic.Refuses<ReleaseVial.StillRecalled, Vial>(() => new ReleaseVial(clinic.Store).Execute(new(vial.Id, "Fine", 1), clinic.Manager));
        Assert.True((await end.Execute(new(recall.Id, "Taken back"), clinic.Manager)).Succeeded);
        await clinic.Refuses<EndRecall.AlreadyEnded, LotRecall>(() => end.Execute(new(recall.Id, "Taken back"), clinic.Manager));
        Assert.True((await new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Injector)).Succeeded);
    }

    [Fact]
    public async Task Refuses_what_is_missing_unknown_or_done_and_a_repetition_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var recall = (await Recall(clinic, "C1234")).Value;
        await clinic.Refuses<RecallLot.AlreadyRecalled, LotRecall>(() => Recall(clinic, "C1234"));
        await clinic.Refuses<Lot.Unreadable, LotRecall>(() => Recall(clinic, ""));
        await clinic.Refuses<ReasonText.Missing, LotRecall>(() => Recall(clinic, "D1", ""));
        await clinic.Refuses<IdMissing, LotRecall>(() => new RecallLot(clinic.Store).Execute(new(default, Ona, "D1", "x"), clinic.Manager));
        await clinic.Refuses<ReceiveVial.ProductUnknown, LotRecall>(() => new RecallLot(clinic.Store).Execute(new(LotRecallId.New(), "botox", "D1", "x"), clinic.Manager));
        await clinic.Refuses<NotAllowed, LotRecall>(() => new RecallLot(clinic.Store).Execute(new(LotRecallId.New(), Ona, "D1", "x"), clinic.Assistant));
        Assert.Equal(recall.Id, (await clinic.ChangesNothing(() =>
            new RecallLot(clinic.Store).Execute(new(recall.Id, Ona, "C1234", "Particles"), clinic.Manager))).Value.Id);
    }

    private static Task<Result<LotRecall>> Recall(TestClinic clinic, string lot, string reason = "Manufacturer: particles") =>
        new RecallLot(clinic.Store).Execute(new(LotRecallId.New(), Ona, lot, reason), clinic.Injector);
}
