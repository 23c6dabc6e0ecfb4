using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;
using Glabella.Tests.Anatomy;

namespace Glabella.Tests.Mechanics;

/// <summary>The oracle is a head that our own mechanics moved with strengths we chose, photographed from some side and seen without error.</summary>
public class MuscleStrengthsTests
{
    private const double PxPerMm = 5;
    private static readonly FaceMechanics Truth = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Male, 40)));
    private static readonly FaceFit Rest = FaceFromLandmarks.Compute(Photograph("rest", (_, _) => 1, 0));
    private static readonly FaceMechanics Patient =
        FaceMechanics.Build(FaceAtlas.Fit(PatientFace.FromLandmarks(Rest.LandmarksMm, Sex.Male, 40, Rest.ScaleErrorPercent)));

    private static readonly string[] Made = ["raise-brows", "frown", "smile"];
    private static readonly Func<string, Side, double> Uneven = (_, side) => side == Side.Left ? 0.8 : side == Side.Right ? 1.1 : 0.95;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-10)]
    public void Strengths_that_moved_a_head_come_back_within_their_error(double yaw)
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [.. Made.Select(id => new ExpressionPicture(id, Photograph(id, Uneven, yaw)))], LandmarkerResponse.Exact);

        Assert.NotEmpty(proposal.Strengths);
        Assert.All(proposal.Strengths, strength => Assert.True(
            Math.Abs(strength.Factor - Uneven(strength.Muscle, strength.Side)) < 2 * strength.Error, $"{strength}"));
        foreach (var main in new[] { "frontalis", "zygomaticus-major" })
        {
            Assert.Equal(0.8, Find(proposal, main, Side.Left).Factor, 0.08);
            Assert.Equal(1.1, Find(proposal, main, Side.Right).Factor, 0.08);
            Assert.InRange(Find(proposal, main, Side.Left).Error, 0.03, 0.2);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-10)]
    public void Movements_are_measured_in_millimetres_on_each_side(double yaw)
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [.. Made.Select(id => new ExpressionPicture(id, Photograph(id, Uneven, yaw)))], LandmarkerResponse.Exact);

        Assert.All(proposal.Movements.Where(reading => reading.Id is "brow-raise" or "brow-lowering" or "smile"), reading => Assert.True(
            Math.Abs(reading.MeasuredMm - Truth.Movement(reading.Id, reading.Side).KeptMm(Uneven)) < reading.TotalErrorMm,
            $"{reading}, truth {Truth.Movement(reading.Id, reading.Side).KeptMm(Uneven)}"));
    }

    [Fact]
    public void A_face_that_moves_like_the_reference_has_the_reference_strengths()
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [.. Made.Select(id => new ExpressionPicture(id, Photograph(id, (_, _) => 1, 0)))], LandmarkerResponse.Exact);

        Assert.All(proposal.Strengths, strength => Assert.Equal(1, strength.Factor, 0.06));
        Assert.Empty(proposal.Remarks);
    }

    [Fact]
    public void Mechanics_built_with_the_proposed_strengths_moves_as_measured()
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [.. Made.Select(id => new ExpressionPicture(id, Photograph(id, Uneven, 0)))], LandmarkerResponse.Exact);
        var own = FaceMechanics.Build(Patient.Atlas, [.. proposal.Strengths.Select(s => new MuscleStrength(s.Muscle, s.Side, s.Factor))]);

        Assert.All(proposal.Movements.Where(reading => reading.Id != "lid-closure"), reading =>
            Assert.True(Math.Abs(own.Movement(reading.Id, reading.Side).BeforeMm - reading.MeasuredMm) < reading.TotalErrorMm, $"{reading}"));
    }

    // The picture shows seven tenths of every movement, and that is known: the strengths are those that moved the head.
    [Fact]
    public void What_the_landmarker_misses_is_given_back()
    {
        var proposal = MuscleStrengths.Propose(
            Patient, Rest, [new("raise-brows", Photograph("raise-brows", (_, side) => 0.7 * Uneven("", side), 0))], id => new(id, 12, 0.7, 0.01, 0.1));

        Assert.Equal(0.8, Find(proposal, "frontalis", Side.Left).Factor, 0.08);
        Assert.Equal(1.1, Find(proposal, "frontalis", Side.Right).Factor, 0.08);
        Assert.Contains("read from the picture", Find(proposal, "frontalis", Side.Left).Origin, StringComparison.Ordinal);
    }

    [Fact]
    public void Strengths_scale_fields_and_leave_the_shares_of_lines()
    {
        var weak = FaceMechanics.Build(Truth.Atlas, [new("frontalis", Side.Left, 0.5)]);

        Assert.Equal(0.5 * Truth.Movement("brow-raise", Side.Left).BeforeMm, weak.Movement("brow-raise", Side.Left).BeforeMm, 0.05);
        Assert.Equal(Truth.Movement("brow-raise", Side.Right).BeforeMm, weak.Movement("brow-raise", Side.Right).BeforeMm, 0.05);
        Assert.Equal(Truth.DriversOf("forehead-lines", Side.Midline), weak.DriversOf("forehead-lines", Side.Midline));
    }

    [Fact]
    public void An_expression_that_was_not_made_is_said_and_gives_no_strength()
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [new("raise-brows", Photograph("rest", (_, _) => 1, 0))], LandmarkerResponse.Exact);

        Assert.Equal(2, proposal.Remarks.Count);
        Assert.Empty(proposal.Strengths);
    }

    [Fact]
    public void More_than_the_highest_strength_is_held_there_and_said()
    {
        var proposal = MuscleStrengths.Propose(Patient, Rest, [new("raise-brows", Photograph("raise-brows", (_, _) => 2.6, 0))], LandmarkerResponse.Exact);

        Assert.Equal(1.7, Find(proposal, "frontalis", Side.Left).Factor);
        Assert.Contains("held at the limit", Find(proposal, "frontalis", Side.Left).Origin, StringComparison.Ordinal);
    }

    // With one muscle and no spread of its own the update is the textbook weighted mean of prior and measurement.
    [Fact]
    public void One_reading_of_one_movement_is_the_weighted_mean_of_prior_and_measurement()
    {
        var movement = Patient.Movement("brow-raise", Side.Left);
        var reading = new MovementReading(movement.Id, movement.Name, Side.Left, 0.7 * movement.BeforeMm, 0.9, 0, movement.BeforeMm, LandmarkerResponse.Exact(movement.Id));
        var found = Assert.Single(StrengthEstimate.From(Patient, [reading]), strength => strength.Muscle == "frontalis" && strength.Side == Side.Left);

        var contribution = movement.Contributions.Single(part => part.Muscle == "frontalis" && part.Side == Side.Left).Mm;
        var (prior, noise) = ((0.3 * 0.3) + (0.15 * 0.15), Math.Pow(0.9 / contribution, 2));
        Assert.Equal(1 - (0.3 * prior / (prior + noise)), found.Factor, 0.02);
        Assert.Equal(Math.Sqrt(prior * noise / (prior + noise)), found.Error, 0.02);
    }

    private static ProposedStrength Find(StrengthProposal proposal, string muscle, Side side) =>
        proposal.Strengths.Single(strength => strength.Muscle == muscle && strength.Side == side);

    private static ImagePoint[] Photograph(string expression, Func<string, Side, double> strength, double yaw) =>
        SyntheticHead.Photograph([.. Truth.Pose(expression, 1, strength).Take(468)], yaw, yaw / 3, 2, PxPerMm);
}
