using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialResultTests
{
    private static readonly TrialPart Study = new TrialStudy(
        TrialStudyTests.Protocol,
        ModelParameters.Standard,
        TrialEnsemble.Draw(ModelParameters.Standard, ParameterPosterior.Independent(ModelParameters.Standard), 16)).Run(800, 5);

    private static readonly TrialResult Result = TrialResult.Of(Study);

    [Fact]
    public void Each_figure_lies_within_its_interval_and_in_its_unit()
    {
        Assert.All(Result.Arms.SelectMany(a => a.Endpoints), e =>
        {
            Assert.InRange(e.Value, e.Low, e.High);
            Assert.InRange(e.Low, 0, e.High);
            Assert.InRange(e.High, e.Low, e.Endpoint.Kind == EndpointKind.Duration ? 420 : 100);
        });
    }

    [Fact]
    public void Endpoints_stand_in_the_order_of_the_protocol_and_a_duration_has_no_day() =>
        Assert.All(Result.Arms, arm => Assert.Equal(
            [("NM_INV", 7), ("NM_INV", 30), ("NM_INV", 120), ("RELAPSE", 120), ("MEDDUR_NM", null), ("AE_EYELID_PTOSIS", (int?)30)],
            arm.Endpoints.Select(e => (e.Endpoint.Code, e.Day))));

    [Fact]
    public void The_value_is_that_of_all_subjects() =>
        Assert.Equal(100 * TrialFigures.Share(Study.Whole[0], 1, null), Result.Arms[0].Endpoints[1].Value);

    [Fact]
    public void One_subject_meets_an_endpoint_or_does_not()
    {
        var one = OfSize(1).Arms[0].Endpoints[1];

        Assert.Equal((Result.Arms[0].Endpoints[1].Value, 0, 100), (one.Value, one.Low, one.High));
    }

    [Fact]
    public void One_part_of_several_is_no_result() => Assert.Throws<ArgumentException>(() => TrialResult.Of(Study with { Shards = 2 }));

    private static TrialResult OfSize(int size) => TrialResult.Of(Study with
    {
        Protocol = Study.Protocol with { Arms = [.. Study.Protocol.Arms.Select(a => a with { Size = size })] },
    });
}
