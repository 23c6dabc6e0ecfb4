using Glabella.Clinic.Faces;
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
        await Take(clinic, series, (PhotographView.Rest, 0), ("raise-brows", 8));

        var proposal = (await clinic.ChangesNothing(() => Propose(clinic, series))).Value;

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
        await Take(clinic, series, ("raise-brows", 8));

        await clinic.Refuses<ProposeStrengths.NoRestPicture, StrengthProposal>(() => Propose(clinic, series));
    }

    private static Task<Result<StrengthProposal>> Propose(TestClinic clinic, SeriesId series) =>
        new ProposeStrengths(clinic.Store).Execute(new(series), clinic.Physician);

    private async Task Take(TestClinic clinic, SeriesId series, params (string View, double RaisedMm)[] pictures)
    {
        var patient = await StorePhotographTests.RegisterAsync(clinic);
        foreach (var (view, raisedMm) in pictures)
        {
            var stored = await new StorePhotograph(clinic.Store, new PhotographFolder(_path)).Execute(
                new(PhotographId.New(), patient, TestPictures.Jpeg, view, series), clinic.Assistant);
            var points = DrawnFace.Landmarks().Select((p, i) => LeftBrow.Contains(i) ? p with { Y = p.Y - (raisedMm * DrawnFace.PxPerMm) } : p);
            await new RecordLandmarks(clinic.Store).Execute(new(stored.Value.Id, new([.. points], 1, 0, false)), clinic.Assistant);
        }
    }
}
