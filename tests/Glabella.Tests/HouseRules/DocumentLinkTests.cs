using System.Text.RegularExpressions;

namespace Glabella.Tests.HouseRules;

/// <summary>Documents that point nowhere are worse than none.</summary>
public partial class DocumentLinkTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)!).Concat(Repository.Files("docs", "*.md"))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_relative_link_leads_to_a_file(string document) => Assert.Empty(DeadLinks(document, Repository.Read(document)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_project_named_in_a_command_exists(string document) =>
        Assert.All(
            ProjectOption().Matches(Repository.Read(document)).Select(match => match.Groups[1].Value),
            project => Assert.True(Directory.Exists(Path.Combine(Repository.Root, project)), $"{document} names {project}"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_test_that_is_named_exists(string document) =>
        Assert.All(TestsNamed(Repository.Read(document)), test => Assert.True(AllTests.Contains(test), $"{document} names {test}"));

    [Fact]
    public void The_check_itself_catches_a_test_that_is_not_there() =>
        Assert.DoesNotContain(Assert.Single(TestsNamed("`NoSuchThingTests`: nothing")), AllTests);

    [Fact]
    public void The_check_itself_catches_a_dead_link() => Assert.Single(DeadLinks("docs/x.md", "see [this](no-such-page.md)"));

    private static IEnumerable<string> DeadLinks(string document, string text) =>
        Link().Matches(text).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'))
            .Where(link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Split('#')[0])));

    private static readonly HashSet<string> AllTests = [.. Repository.Files("tests", "*.cs").Select(file => Path.GetFileNameWithoutExtension(file))];

    private static IEnumerable<string> TestsNamed(string text) => TestName().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:Tests|Checks))`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--project ([A-Za-z0-9./]+)")]
    private static partial Regex ProjectOption();
}
