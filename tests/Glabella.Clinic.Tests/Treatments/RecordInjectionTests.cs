using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Treatments;

public class RecordInjectionTests
{
    private static readonly PlannedInjection Site = SamplePlans.Glabella.Injections[0];
    private static readonly string[] AboveLabel = [$"site-dose-above-label@{Site.Id}", "area-dose-above-label"];

    [Fact]
    public async Task Records_what_was_given_where_from_which_lot_and_draws_it_from_the_vial()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var injection = (await Record(clinic, treatment, vial)).Value;

        Assert.Equal((Site.Id, Site.Area, Site.Muscle, Site.Side, Site.Point), (injection.Site, injection.Area, injection.Muscle, injection.Side, injection.Point));
        Assert.Equal((4m, 0.1m, 4m, "onabotulinumtoxinA", "C1234"), (injection.Units, injection.VolumeMl, injection.PlannedUnits, injection.Product, injection.Lot));
        Assert.Equal((null, false, clinic.Injector.Id), (injection.DeviationReason, injection.IsExtra, injection.By));
        Assert.Equal(96m, await clinic.Remaining(vial.Id));
    }

    [Fact]
    public async Task A_repeated_request_draws_nothing_again()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var id = InjectionId.New();
        await Record(clinic, treatment, vial, id: id);
        var again = await clinic.ChangesNothing(() => Record(clinic, treatment, vial, id: id));
        Assert.Equal(id, again.Value.Id);
        await clinic.Refuses<RecordInjection.InjectionIdReused, Injection>(() => Record(clinic, treatment, vial, units: 5, id: id, reason: "More"));
    }

    [Theory]
    [InlineData(5, null, "5 Units instead of 4")]
    [InlineData(4, 2.25, "2.25 mm deep instead of")]
    public async Task A_deviation_needs_a_reason_and_keeps_it(double units, double? depthMm, string says)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var refusal = await clinic.Refuses<RecordInjection.DeviationReasonMissing, Injection>(() =>
            Record(clinic, treatment, vial, (decimal)units, (decimal?)depthMm));
        Assert.Equal(("deviation-reason-missing", "DeviationReason"), (refusal.Code, refusal.Field));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);

        var given = (await Record(clinic, treatment, vial, (decimal)units, (decimal?)depthMm, " Strong muscle ", warned: AboveLabel)).Value;
        Assert.Equal(("Strong muscle", 100m - (decimal)units), (given.DeviationReason, await clinic.Remaining(vial.Id)));
    }

    [Fact]
    public async Task Another_dilution_than_signed_is_a_deviation()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial(diluentMl: 4));
        var refusal = await clinic.Refuses<RecordInjection.DeviationReasonMissing, Injection>(() => Record(clinic, treatment, vial));
        Assert.Contains("25 Units in a millilitre instead of 40", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0.16m, (await Record(clinic, treatment, vial, reason: "Only this vial was open", warned: ["dilution-not-labelled"])).Value.VolumeMl);
    }

    [Fact]
    public async Task An_extra_site_needs_its_place_and_a_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.Refuses<RecordInjection.SiteNotPlanned, Injection>(() => Extra(clinic, treatment, vial, null, "Asymmetry"));
        var place = new ExtraSite("glabellar-lines", new FacePoint(1, 2, 3), Side.Left, "corrugator-supercilii");
        await clinic.Refuses<RecordInjection.DeviationReasonMissing, Injection>(() => Extra(clinic, treatment, vial, place, null));
        var injection = (await Extra(clinic, treatment, vial, place, "Asymmetry")).Value;
        Assert.Equal((true, new FacePoint(1, 2, 3), "Asymmetry"), (injection.IsExtra, injection.Point, injection.DeviationReason));
    }

    [Fact]
    public async Task Refuses_a_site_that_is_recorded_naming_who_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await Record(clinic, treatment, vial);
        var refusal = await clinic.Refuses<RecordInjection.SiteAlreadyRecorded, Injection>(() => Record(clinic, treatment, vial));
        Assert.StartsWith("Nurse Signe Berg recorded 4 Units", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e9)]
    [InlineData(4.00001)]
    public async Task Refuses_impossible_units_and_changes_nothing(double units)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var refusal = await clinic.Refuses<GivenAmount.UnitsImpossible, Injection>(() => Record(clinic, treatment, vial, (decimal)units));
        Assert.Equal("Units", refusal.Field);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1000)]
    public async Task Refuses_an_impossible_depth_and_changes_nothing(double depthMm)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.Refuses<GivenAmount.DepthImpossible, Injection>(() => Record(clinic, treatment, vial, 4, (decimal)depthMm));
    }

    [Fact]
    public async Task Refuses_a_sealed_discarded_unknown_or_wrong_vial_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var (isSealed, discarded) = (await clinic.ReceiveVial(), await clinic.OpenVial());
        await new DiscardVial(clinic.Store).Execute(new(discarded.Id, "Dropped", new Witness("Tomás")), clinic.Injector);
        var other = await clinic.OpenVial("abobotulinumtoxinA", 300, 1.5m);

        await clinic.Refuses<RecordInjection.VialNotOpen, Injection>(() => Record(clinic, treatment, isSealed));
        await clinic.Refuses<RecordInjection.VialDiscarded, Injection>(() => Record(clinic, treatment, discarded));
        var wrong = await clinic.Refuses<RecordInjection.WrongProduct, Injection>(() => Record(clinic, treatment, other, reason: "It was at hand"));
        Assert.Contains("never exchanged", wrong.Message, StringComparison.Ordinal);
        other = await clinic.OpenVial();
        await clinic.Refuses<VialNotFound, Injection>(() => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), Site.Id, VialId.New(), 4, (decimal)Site.Depth.Value), clinic.Injector));
    }

    [Fact]
    public async Task Refuses_an_expired_vial_and_draws_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        clinic.Clock.Advance(vial.UsableUntil!.Value - clinic.Clock.GetUtcNow());
        await clinic.Refuses<RecordInjection.VialExpired, Injection>(() => Record(clinic, treatment, vial));
        Assert.Equal(100m, await clinic.Remaining(vial.Id));
    }

    [Fact]
    public async Task Refuses_more_than_the_vial_holds_and_draws_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial(units: 50, diluentMl: 1.25m));
        var first = (await Record(clinic, treatment, vial)).Value;
        await new CorrectInjection(clinic.Store).Execute(new(first.Id, 0, 47, first.DepthMm, "Most of it ran out"), clinic.Injector);
        var next = SamplePlans.Glabella.Injections[1];
        Task<Result<Injection>> Next(decimal units) => new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), next.Id, vial.Id, units, (decimal)next.Depth.Value, "All of it"), clinic.Injector);

        await clinic.Refuses<RecordInjection.VialExhausted, Injection>(() => Next(3.001m));
        Assert.True((await Next(3)).Succeeded);
        Assert.Equal(0m, await clinic.Remaining(vial.Id));
    }

    [Fact]
    public async Task Refuses_an_endless_reason_an_unknown_treatment_the_wrong_role_and_a_finished_treatment_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.Refuses<GivenAmount.ReasonTooLong, Injection>(() => Record(clinic, treatment, vial, 5, reason: new string('x', 501)));
        await clinic.Refuses<NotAllowed, Injection>(() => new RecordInjection(clinic.Store).Execute(Request(treatment.Id, vial), clinic.Assistant));
        await clinic.Refuses<TreatmentNotFound, Injection>(() => new RecordInjection(clinic.Store).Execute(Request(TreatmentId.New(), vial), clinic.Injector));
        await clinic.GiveAll(treatment, vial.Id);
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        await clinic.Refuses<TreatmentFinished, Injection>(() => Record(clinic, treatment, vial));
    }

    private static RecordInjection.Request Request(TreatmentId treatment, Vial vial) =>
        new(treatment, InjectionId.New(), Site.Id, vial.Id, Site.Dose.Units, (decimal)Site.Depth.Value);

    private static Task<Result<Injection>> Record(
        TestClinic clinic, Treatment treatment, Vial vial, decimal units = 4, decimal? depthMm = null, string? reason = null, InjectionId? id = null, string[]? warned = null) =>
        new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, id ?? InjectionId.New(), Site.Id, vial.Id, units, depthMm ?? (decimal)Site.Depth.Value, reason, Warned: warned), clinic.Injector);

    private static Task<Result<Injection>> Extra(TestClinic clinic, Treatment treatment, Vial vial, ExtraSite? place, string? reason) =>
        new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), "extra-1", vial.Id, 2, 3, reason, place, ["area-dose-above-label"]), clinic.Injector);
}
