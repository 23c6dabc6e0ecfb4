using System.Globalization;
using System.Text.RegularExpressions;
using Glabella.Anatomy;
using Glabella.App.Tests.Web.Plans;
using Glabella.App.Web.Assessment;

namespace Glabella.App.Tests.Web.Assessment;

/// <summary>The JSON of the C# records is exactly what client/src/findings-contract.ts says it is.</summary>
public class FindingsContractTests
{
    private static readonly string Contract = ContractCheck.Read("findings-contract.ts");

    public static TheoryData<Type> Roots() => [typeof(FindingsState), typeof(FindingsRequest)];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_record_is_an_interface_with_the_same_fields_of_the_same_types(Type root) =>
        Assert.Empty(ContractCheck.Differences(root, Contract));

    /// <summary>Nobody draws for nothing: the planner stops where the server would refuse.</summary>
    [Fact]
    public void The_planner_draws_within_the_limits_of_a_crease()
    {
        var client = ContractCheck.Read("planner/plan/crease-edits.ts");
        double Limit(string name) => double.Parse(Regex.Match(client, $@"export const {name} = ([\d.]+);").Groups[1].Value, CultureInfo.InvariantCulture);

        Assert.Equal((CreaseLimits.FewestPoints, CreaseLimits.MostPoints), (Limit("fewestPoints"), Limit("mostPoints")));
        Assert.InRange(Limit("largestGain"), 0, CreaseLimits.LargestGain);
    }

    [Fact]
    public void Every_interface_is_a_record() => Assert.Empty(ContractCheck.Unknown(Roots().Select(row => row.Data), Contract));
}
