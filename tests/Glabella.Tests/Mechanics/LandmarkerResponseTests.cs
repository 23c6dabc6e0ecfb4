using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Mechanics;

public class LandmarkerResponseTests
{
    [Fact]
    public void The_page_of_the_validation_shows_the_figures_that_are_used()
    {
        var page = Repository.Read("docs/validation.md");

        Assert.All(LandmarkerResponse.All, r => Assert.Contains(
            FormattableString.Invariant($"| `{r.Movement}` | {r.Count} | {r.Slope:0.00} ± {r.SlopeError:0.00} | {r.Scatter:0.00} |"), page, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_movement_that_is_read_has_one_with_an_error()
    {
        var movements = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 35))).Movements.Select(m => m.Id).Distinct();

        Assert.All(movements, id => Assert.True(LandmarkerResponse.Of(id) is { Slope: > 0, SlopeError: > 0, Scatter: > 0, Count: > 0 }));
    }
}
