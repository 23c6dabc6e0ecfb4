using System.Reflection;
using System.Text.RegularExpressions;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.HouseRules;

/// <summary>Units of different products are never added, compared or converted: no member may even offer it.</summary>
public partial class NoConversionTests
{
    public static TheoryData<string> ProductFiles => [.. Repository.Files("data/products", "*.json")];

    [Fact]
    public void No_public_member_of_the_science_offers_a_conversion_between_products() =>
        Assert.Empty(typeof(Dose).Assembly.GetExportedTypes().SelectMany(OffersConversion));

    [Fact]
    public void No_field_of_a_file_or_an_answer_relates_the_Units_of_two_products()
    {
        (string File, string Name)[] fields =
        [
            .. Fields("data", "*.json", JsonName()),
            .. Fields("examples", "*.json", JsonName()),
            .. Fields("src", "*.cs", NumberMember()),
            .. Repository.Files("data", "*.csv").SelectMany(file => Repository.Read(file).Split('\n')[0].Split(',').Select(name => (file, name))),
        ];

        Assert.All(fields, field => Assert.False(RelatesUnits(field.Name), $"{field.File}: {field.Name}"));
    }

    [Theory]
    [InlineData("unitRatio")]
    [InlineData("dose-ratio")]
    [InlineData("onaEquivalentUnits")]
    [InlineData("conversionFactor")]
    [InlineData("relativePotency")]
    public void The_check_of_fields_catches_one(string name) => Assert.True(RelatesUnits(name));

    [Theory]
    [MemberData(nameof(ProductFiles))]
    public void A_product_is_described_without_another(string path)
    {
        var own = Products.Find(Path.GetFileNameWithoutExtension(path));
        var text = Repository.Read(path);

        Assert.All(Products.All.Where(l => l.Product != own), other => Assert.DoesNotContain(other.Product.Nonproprietary, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Products.All.Where(l => l.Product != own), other => Assert.DoesNotContain(other.Product.Brand, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_check_itself_catches_one() => Assert.NotEmpty(OffersConversion(typeof(Offender)));

    private static IEnumerable<string> OffersConversion(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => IsConversion(member))
            .Select(member => $"{type.Name}.{member.Name}");

    private static bool RelatesUnits(string name) => Relating().IsMatch(name);

    private static IEnumerable<(string File, string Name)> Fields(string folder, string pattern, Regex name) =>
        Repository.Files(folder, pattern).SelectMany(file => name.Matches(Repository.Read(file)).Select(m => (file, m.Groups[1].Value)));

    [GeneratedRegex("\"([^\"\\\\\n]{1,60})\"\\s*:")]
    private static partial Regex JsonName();

    [GeneratedRegex(@"\b(?:decimal|double|float|SourcedValue)\??\s+(\w+)")]
    private static partial Regex NumberMember();

    [GeneratedRegex("(unit|dose|potency|product)[a-z-]*ratio|equivalen|conver(t|sion)|relative-?potency|exchange-?rate", RegexOptions.IgnoreCase)]
    private static partial Regex Relating();

    private static bool IsConversion(MemberInfo member) =>
        member.Name.Contains("Convert", StringComparison.OrdinalIgnoreCase)
        || member.Name.Contains("Equivalent", StringComparison.OrdinalIgnoreCase)
        || (member is MethodInfo { Name: "op_Division" or "op_Subtraction" } && member.DeclaringType == typeof(Dose));

    private static class Offender
    {
        public static decimal ConvertUnits(Dose dose) => dose.Units;
    }
}
