using System.Text.Json;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class HeadModelFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("head").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_head_the_folder_is_refused() => Assert.Contains("has no head.json", HeadModelFolder.Install(_folder), StringComparison.Ordinal);

    [Fact]
    public void A_head_with_a_fault_is_refused_with_file_field_and_remedy()
    {
        File.WriteAllText(Path.Combine(_folder, "head.json"), ReferenceData.ReadText("face/head.json").Replace("\"skullStart\": 500", "\"skullStart\": 400", StringComparison.Ordinal));

        var why = HeadModelFolder.Install(_folder);

        Assert.Contains("head.json cannot be used", why, StringComparison.Ordinal);
        Assert.Contains("400", why, StringComparison.Ordinal);
        Assert.Contains("Use [468, 484] and 500", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_not_what_its_name_says_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "head.json"), "{}");
        File.WriteAllText(Path.Combine(_folder, "skin.png"), "GIF89a");

        Assert.Contains("not the kind of picture", HeadModelFolder.Install(_folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "head.json"), new byte[(4 << 20) + 1]);

        Assert.Contains("smaller than 4096 kB", HeadModelFolder.Install(_folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"HeadModel\": { \"Folder\": \"/srv/head\" } }", "/srv/head")]
    [InlineData("{ \"HeadModel\": { \"Folder\": \"\" } }", null)]
    [InlineData("{ }", null)]
    public void The_settings_beside_the_program_may_name_the_folder(string settings, string? folder)
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), settings);

        Assert.Equal(folder, HeadModelFolder.OfSettings(_folder));
    }

    [Fact]
    public void The_settings_that_come_with_the_program_name_none_and_no_settings_are_none()
    {
        Assert.Null(HeadModelFolder.OfSettings(AppContext.BaseDirectory));
        Assert.Null(HeadModelFolder.OfSettings(_folder));
    }

    [Fact]
    public void The_default_keeps_the_schema()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root!.FullName, "data", "schemas")))
        {
            root = root.Parent;
        }

        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(root.FullName, "data/schemas/glabella.head.1.json"))).RootElement;
        var head = JsonDocument.Parse(ReferenceData.ReadText("face/head.json")).RootElement;

        Assert.Empty(SchemaCheck.Violations(head, schema, schema, "$"));
    }
}
