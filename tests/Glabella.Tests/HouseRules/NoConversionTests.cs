using System.Reflection;
using Glabella.Quantities;

namespace Glabella.Tests.HouseRules;

/// <summary>Units of different products are never added, compared or converted: no member may even offer it.</summary>
public class NoConversionTests
{
    [Fact]
    public void No_public_member_of_the_science_offers_a_conversion_between_products() =>
        Assert.Empty(typeof(Dose).Assembly.GetExportedTypes().SelectMany(OffersConversion));

    [Fact]
    public void The_check_itself_catches_one() => Assert.NotEmpty(OffersConversion(typeof(Offender)));

    private static IEnumerable<string> OffersConversion(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => IsConversion(member))
            .Select(member => $"{type.Name}.{member.Name}");

    private static bool IsConversion(MemberInfo member) =>
        member.Name.Contains("Convert", StringComparison.OrdinalIgnoreCase)
        || member.Name.Contains("Equivalent", StringComparison.OrdinalIgnoreCase)
        || (member is MethodInfo { Name: "op_Division" or "op_Subtraction" } && member.DeclaringType == typeof(Dose));

    private static class Offender
    {
        public static decimal ConvertUnits(Dose dose) => dose.Units;
    }
}
