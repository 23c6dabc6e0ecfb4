using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Tests.Photographs;
using Glabella.Clinic.Tests.Support;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Faces;

public sealed class ProposeStrengthsTests : IDisposable
{
    private static readonly HashSet<int> LeftBrow = [282, 334, 296];
    private readonly string _path = Directory.CreateTempSubdirectory("glabella-photographs-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Reads_the_brow_that_rose_from_the_pictures_of_a_sitting()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var series = SeriesId.New();
        var patient = await Take(clinic, series, (PhotographView.Rest, 0), ("raise-brows", 8));

        var proposal = (await clinic.ChangesNothing(() => Propose(clinic, patient, series))).Value;

        Assert.Equal(8, proposal.Movements.Single(m => m.Id == "brow-raise" && m.Side == Side.Left).MeasuredMm, 0.5);
        Assert.Equal(0, proposal.Movements.Single(m => m.Id == "brow-raise" && m.Side == Side.Right).MeasuredMm, 0.5);
        Assert.Contains(proposal.Strengths, s => s.Muscle == "frontalis" && s.Side == Side.Left);
        Assert.Single(proposal.Remarks);
    }

    [Fact]
    public async Task Without_a_picture_at_rest_it_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var series = SeriesId.New();
        var patient = await Take(clinic, series, ("raise-brows", 8));

        await clinic.Refuses<ProposeStrengths.NoRestPicture, StrengthProposal>(() => Propose(clinic, patient, series));
    }

    [Fact]
    public async Task A_sitting_of_another_patient_gives_no_strengths()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var series = SeriesId.New();
        await Take(clinic, series, (PhotographView.Rest, 0), ("raise-brows", 8));
        var other = await StorePhotographTests.RegisterAsync(clinic);

        await clinic.Refuses<ProposeStrengths.NoSuchSeries, StrengthProposal>(() => Propose(clinic, other, series));
    }

    [Fact]
    public async Task The_origin_names_the_day_of_the_sitting_and_what_gave_the_millimetres()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var series = SeriesId.New();
        var patient = await Take(clinic, series, (PhotographView.Rest, 0), ("raise-brows", 8));
        clinic.Clock.Advance(TimeSpan.FromDays(40));

        var proposal = (await Propose(clinic, patient, series)).Value;

        Assert.All(proposal.Strengths, s => Assert.StartsWith("photographs of 2026-06-15, scale by the iris: ", s.Origin, StringComparison.Ordinal));
        Assert.All(proposal.Strengths, s => Assert.True(s.Origin.Length <= Glabella.Planning.FaceFindingsLimits.OriginLength, s.Origin));
    }

    [Fact]
    public async Task A_ruler_that_made_the_face_a_tenth_larger_makes_its_movements_a_tenth_larger()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var series = SeriesId.New();
        var patient = await Take(clinic, series, (PhotographView.Rest, 0), ("raise-brows", 8));
        var byIris = (await Propose(clinic, patient, series)).Value;
        var rest = (await new ListPhotographs(clinic.Store).Execute(new(patient), clinic.Physician)).Value.Single().Of(PhotographView.Rest)!.Photograph;

        // What the irises make 100 mm is 110 mm on the ruler.
        var ruler = new RulerMark(new(20, 20, 0), new(20 + (100 * DrawnFace.PxPerMm), 20, 0), 110);
        Assert.True((await new ConfirmFace(clinic.Store).Execute(new(FaceId.New(), patient, rest.Id, DrawnFace.Landmarks(), ruler, series), clinic.Physician)).Succeeded);
        var byRuler = (await Propose(clinic, patient, series)).Value;
        var shown = (await new ListPhotographs(clinic.Store).Execute(new(patient), clinic.Physician)).Value.Single().Of(PhotographView.Rest)!;

        double Raised(StrengthProposal proposal) => proposal.Movements.Single(m => m.Id == "brow-raise" && m.Side == Side.Left).MeasuredMm;
        Assert.Equal(1.1, Raised(byRuler) / Raised(byIris), 0.02);
        Assert.All(byRuler.Strengths, s => Assert.Contains("scale by a ruler", s.Origin, StringComparison.Ordinal));
        Assert.Equal(1.1 / DrawnFace.PxPerMm, shown.RulerScale!.MmPerPixel, 1e-9);
        Assert.True(shown.RulerScale.ByRuler);
    }

    private static Task<Result<StrengthProposal>> Propose(TestClinic clinic, PatientId patient, SeriesId series) =>
        new ProposeStrengths(clinic.Store, new StrengthMemory()).Execute(new(patient, series), clinic.Physician);

    private async Task<PatientId> Take(TestClinic clinic, SeriesId series, params (string View, double RaisedMm)[] pictures)
    {
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        foreach (var (view, raisedMm) in pictures)
        {
            var stored = await new StorePhotograph(clinic.Store, new PhotographFolder(_path)).Execute(
                new(PhotographId.New(), patient, TestPictures.Jpeg, view, series), clinic.Assistant);
            var points = DrawnFace.Landmarks().Select((p, i) => LeftBrow.Contains(i) ? p with { Y = p.Y - (raisedMm * DrawnFace.PxPerMm) } : p);
            await new RecordLandmarks(clinic.Store).Execute(new(stored.Value.Id, new([.. points], 1, 0, false)), clinic.Assistant);
        }

        return patient;
    }
}
