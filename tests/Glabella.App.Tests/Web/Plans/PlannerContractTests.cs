using Glabella.App.Web.Faces;
using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans;
using Glabella.App.Web.Plans.Proposals;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>The JSON of the C# records is exactly what client/src/contract.ts says it is.</summary>
public class PlannerContractTests
{
    private static readonly string Contract = ContractCheck.Read("contract.ts");

    public static TheoryData<Type> Roots() =>
        [typeof(PlannerState), typeof(SaveRequest), typeof(EvaluateRequest), typeof(FitRequest), typeof(MirrorRequest),
         typeof(LocateRequest), typeof(LocatedPoint), typeof(Problem), typeof(FaceModel),
         typeof(ProposeRequest), typeof(RobustRequest), typeof(SiteEffectsRequest), typeof(JobView), typeof(SiteEffects), typeof(WishesState)];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_record_is_an_interface_with_the_same_fields_of_the_same_types(Type root) =>
        Assert.Empty(ContractCheck.Differences(root, Contract));

    [Fact]
    public void Every_interface_is_a_record()
    {
        Assert.Empty(ContractCheck.Unknown(Roots().Select(row => row.Data), Contract));
    }

    [Fact]
    public void The_check_itself_sees_a_missing_field_a_wrong_type_and_a_lost_null()
    {
        Assert.Equal(["FitRequest.product is missing"], ContractCheck.Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n}"));
        Assert.Equal(
            ["FitRequest.product is number, the server sends string"],
            ContractCheck.Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n  product: number;\n}"));
        Assert.Equal(
            ["LocateRequest.muscle is string, the server sends string | null"],
            ContractCheck.Differences(typeof(LocateRequest), Contract.Replace("muscle: string | null", "muscle: string", StringComparison.Ordinal)));
        Assert.Equal(
            ["FitRequest.extra is not sent"],
            ContractCheck.Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n  product: string;\n  extra: string;\n}"));
    }
}
