using Glabella.App.Tests.Web.Plans;
using Glabella.App.Web.Photographs;

namespace Glabella.App.Tests.Web.Photographs;

/// <summary>The JSON of the C# records is exactly what client/src/capture/contract.ts says it is.</summary>
public class CaptureContractTests
{
    private static readonly string Contract = ContractCheck.Read("capture/contract.ts");

    public static TheoryData<Type> Roots() => [typeof(StoredPhotograph), typeof(FaceRequest), typeof(ProposedFace), typeof(ConfirmedFace)];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_record_is_an_interface_with_the_same_fields_of_the_same_types(Type root) =>
        Assert.Empty(ContractCheck.Differences(root, Contract));

    [Fact]
    public void Every_interface_is_a_record() => Assert.Empty(ContractCheck.Unknown(Roots().Select(row => row.Data), Contract));
}
