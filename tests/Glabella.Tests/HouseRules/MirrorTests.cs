namespace Glabella.Tests.HouseRules;

/// <summary>A test stands at the path of what it tests: tests/P.Tests/A/BTests.cs for src/P/A/B.</summary>
public class MirrorTests
{
    /// <summary>Folders of tests that are about the whole and not about one source.</summary>
    private static readonly string[] AboutTheWhole = ["HouseRules/", "Journeys/", "Storage/OnBothDatabases/", "Durability/"];

    [Fact]
    public void Each_test_file_has_its_source_at_the_mirrored_path() =>
        Assert.All(Repository.Files("tests", "*Tests.cs"), test => Assert.True(IsMirrored(test), $"{test} mirrors no source"));

    [Fact]
    public void The_check_itself_catches_a_test_without_a_source() =>
        Assert.False(IsMirrored("tests/Glabella.Tests/Quantities/NoSuchQuantityTests.cs"));

    private static bool IsMirrored(string test)
    {
        var parts = test.Split('/', 3);
        var inside = parts[2];
        if (AboutTheWhole.Any(inside.StartsWith))
        {
            return true;
        }

        var source = $"src/{parts[1][..^".Tests".Length]}/{inside[..^"Tests.cs".Length]}";
        return new[] { ".cs", ".razor" }.Any(ending => File.Exists(Path.Combine(Repository.Root, source + ending)));
    }
}
