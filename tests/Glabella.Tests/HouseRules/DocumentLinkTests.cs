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

    [Fact]
    public void The_check_itself_catches_a_dead_link() => Assert.Single(DeadLinks("docs/x.md", "see [this](no-such-page.md)"));

    private static IEnumerable<string> DeadLinks(string document, string text) =>
        Link().Matches(text).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'))
            .Where(link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Split('#')[0])));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--project ([A-Za-z0-9./]+)")]
    private static partial Regex ProjectOption();
}
