using Glabella.App.Web.Assessment;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Assessment;

public class ProposedMovementTests
{
    private const string Origin = "photographs of 2026-06-15, scale by a ruler: right 8.1 ± 0.6 mm, left 9.8 ± 0.7 mm";

    private static readonly StrengthProposal Proposal = new(
        [
            new("brow-raise", "Brow raise", Side.Right, 8.13, 0.5, 4, 9),
            new("brow-raise", "Brow raise", Side.Left, 9.81, 0.5, 4, 9),
            new("smile", "Smile", Side.Left, 6, 0.5, 4, 9),
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
        // √(0.5² + (0.04 × 8.13)²) = 0.6 and √(0.5² + (0.04 × 9.81)²) = 0.64.
        Assert.Equal("right 8.1 ± 0.6 mm, left 9.8 ± 0.6 mm", Brow.Measured);
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
