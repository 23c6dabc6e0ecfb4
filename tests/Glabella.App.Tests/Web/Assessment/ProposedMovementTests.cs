using Glabella.App.Web.Assessment;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Assessment;

public class ProposedMovementTests
{
    private const string Origin = "photographs of 2026-06-15, scale by a ruler: right read from the picture 6.5 mm, corrected 8.1 ± 0.6 mm";

    private static readonly LandmarkerResponse Seen = new("brow-raise", 12, 0.8, 0.02, 0.4);

    private static readonly StrengthProposal Proposal = new(
        [
            new("brow-raise", "Brow raise", Side.Right, 6.5, 0.4, 4, 9, Seen),
            new("brow-raise", "Brow raise", Side.Left, 7.86, 0.4, 4, 9, Seen),
            new("smile", "Smile", Side.Left, 6, 0.5, 4, 9, LandmarkerResponse.Exact("smile")),
        ],
        [
            new("frontalis", Side.Right, 0.91, 0.1, "brow-raise", Origin),
            new("frontalis", Side.Left, 1.2, 0.1, "brow-raise", Origin),
        ],
        []);

    internal static ProposedMovement Brow => ProposedMovement.Of(Proposal, FaceFindings.None).Single();

    [Fact]
    public void One_movement_says_both_sides_with_error_its_meaning_and_where_it_was_measured()
    {
        // 6.5 / 0.8 = 8.1; √((0.4 / 0.8)² + (8.1 × 0.02 / 0.8)² + (0.04 × 8.1)²) = 0.63. Left √(0.5² + 0.245² + 0.39²) = 0.68.
        Assert.Equal("right read from the picture 6.5 mm, corrected 8.1 ± 0.6 mm; left read from the picture 7.9 mm, corrected 9.8 ± 0.7 mm", Brow.Measured);
        Assert.Contains("0.91 ×", Brow.Meaning, StringComparison.Ordinal);
        Assert.Equal("Photographs of 2026-06-15, scale by a ruler", Brow.From);
        Assert.Equal("0.910 1.200", Brow.Value);
    }

    [Fact]
    public void What_is_recorded_already_is_not_proposed_again()
    {
        var recorded = FaceFindings.None with { Strengths = [.. Brow.ToFindings()] };

        Assert.Empty(ProposedMovement.Of(Proposal, recorded));
        Assert.Single(ProposedMovement.Of(Proposal, recorded with { Strengths = [recorded.Strengths[0]] }));
    }
}
