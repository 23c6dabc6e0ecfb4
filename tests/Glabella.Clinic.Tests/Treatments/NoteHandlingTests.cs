using Glabella.Clinic.Accounts;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class NoteHandlingTests
{
    private static readonly string Site = SamplePlans.Glabella.Injections[0].Id;
    private static readonly Handling Usual = new(
        InjectionTechnique.Point, 30, 13, InjectionLayer.Intramuscular, InjectionGuidance.None, BleedingSeen.None, 2);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Adds_notes_in_order_keeps_each_and_a_repeated_request_adds_none(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var treatment = await Treated(clinic);
        var id = HandlingNoteId.New();
        await Note(clinic, treatment, null, Usual, id);
        await clinic.ChangesNothing(() => Note(clinic, treatment, null, Usual, id));
        await Note(clinic, treatment, Site, new(Pain: 7));

        var notes = (await clinic.Shown(treatment)).Handling;
        (int, string?, Handling)[] expected = [(1, null, Usual), (2, Site, new Handling(Pain: 7))];
        Assert.Equal(expected, notes.Select(n => (n.Number, n.Site, n.Handling)));
        Assert.Equal("Nurse Signe Berg", notes[0].ByName);
    }

    [Fact]
    public async Task Is_taken_after_the_end_as_well()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await Treated(clinic);
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        Assert.True((await Note(clinic, treatment, null, new(Bleeding: BleedingSeen.Bruise))).Succeeded);
    }

    [Fact]
    public async Task Refuses_what_says_nothing_cannot_be_or_is_of_no_site_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await Treated(clinic);
        await clinic.Refuses<NoteHandling.NothingSaid, HandlingNote>(() => Note(clinic, treatment, null, new()));
        await clinic.Refuses<NoteHandling.PainImpossible, HandlingNote>(() => Note(clinic, treatment, null, new(Pain: 11)));
        await clinic.Refuses<NoteHandling.PainImpossible, HandlingNote>(() => Note(clinic, treatment, null, new(Pain: -1)));
        await clinic.Refuses<NoteHandling.NeedleImpossible, HandlingNote>(() => Note(clinic, treatment, null, new(NeedleGauge: 300)));
        await clinic.Refuses<NoteHandling.NeedleImpossible, HandlingNote>(() => Note(clinic, treatment, null, new(NeedleMm: 0)));
        await clinic.Refuses<NoteHandling.NothingGivenThere, HandlingNote>(() => Note(clinic, treatment, "nowhere", Usual));
        await clinic.Refuses<IdMissing, HandlingNote>(() => Note(clinic, treatment, null, Usual, default(HandlingNoteId)));
        await clinic.Refuses<TreatmentNotFound, HandlingNote>(() =>
            new NoteHandling(clinic.Store).Execute(new(HandlingNoteId.New(), TreatmentId.New(), null, Usual), clinic.Injector));
        await clinic.Refuses<NotAllowed, HandlingNote>(() =>
            new NoteHandling(clinic.Store).Execute(new(HandlingNoteId.New(), treatment.Id, null, Usual), clinic.Assistant));

        var id = HandlingNoteId.New();
        await Note(clinic, treatment, null, Usual, id);
        await clinic.Refuses<NoteHandling.NoteIdReused, HandlingNote>(() => Note(clinic, treatment, null, Usual with { Pain = 3 }, id));
    }

    private static async Task<Treatment> Treated(TestClinic clinic)
    {
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.GiveAll(treatment, vial.Id);
        return treatment;
    }

    private static Task<Result<HandlingNote>> Note(TestClinic clinic, Treatment treatment, string? site, Handling handling, HandlingNoteId? id = null) =>
        new NoteHandling(clinic.Store).Execute(new(id ?? HandlingNoteId.New(), treatment.Id, site, handling), clinic.Injector);
}
