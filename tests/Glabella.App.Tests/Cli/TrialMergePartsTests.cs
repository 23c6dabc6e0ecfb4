using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class TrialMergePartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-merge-").FullName;

    [Fact]
    public async Task The_table_is_that_of_the_whole_run()
    {
        var (one, two) = (await Part("one.json", "--shard", "1/2"), await Part("two.json", "--shard", "2/2"));
        var (_, whole, _) = await TrialRunTests.Run("run", Protocol(), "--subjects", "90");

        var (code, merged, error) = await TrialRunTests.Run("merge", one, two, "--table");

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.Equal(whole, merged);
    }

    [Fact]
    public async Task Parts_that_make_no_study_are_refused_with_the_reason()
    {
        var (one, other) = (await Part("one.json", "--shard", "1/2"), await Part("other.json", "--shard", "2/2", "--seed", "2"));

        Assert.Equal(
            (ExitCodes.Refused, "", $"glabella: {other}: another seed than {one}; parts of one study share it.\n"), await TrialRunTests.Run("merge", one, other));
        Assert.Equal((ExitCodes.Refused, "", "glabella: Of 2 parts 1 is missing: 2.\n"), await TrialRunTests.Run("merge", one));
        Assert.Equal(
            (ExitCodes.Refused, "", $"glabella: Part 1 is there 2 times: {one}, {one}.\nglabella: Of 2 parts 1 is missing: 2.\n"),
            await TrialRunTests.Run("merge", one, one));
    }

    [Fact]
    public async Task A_file_that_is_no_whole_part_is_named()
    {
        var one = await Part("one.json", "--shard", "1/1");
        var cut = Path.Combine(_folder, "cut.json");
        await File.WriteAllTextAsync(cut, (await File.ReadAllTextAsync(one, TestContext.Current.CancellationToken))[..^20], TestContext.Current.CancellationToken);

        foreach (var (file, message) in new[] { (cut, "is the file cut off"), (Protocol(), "glabella.trial-part/1"), (_folder, "is a folder"), ("none.json", "no such file") })
        {
            var (code, output, error) = await TrialRunTests.Run("merge", one, file);

            Assert.Equal(ExitCodes.BadInput, code);
            Assert.Empty(output);
            Assert.StartsWith($"{file}: ", error, StringComparison.Ordinal);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("merge", "a.json", "--json", "--table")]
    public async Task What_cannot_be_meant_is_bad_usage(params string[] args)
    {
        var (code, output, _) = await TrialRunTests.Run(args);

        Assert.Equal(ExitCodes.BadUsage, code);
        Assert.Empty(output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> Part(string name, params string[] options)
    {
        var file = Path.Combine(_folder, name);
        var (code, output, _) = await TrialRunTests.Run(["run", Protocol(), "--subjects", "90", "--out", file, .. options]);
        Assert.Equal((ExitCodes.Done, ""), (code, output));
        return file;
    }

    private static string Protocol([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../examples/05-trial-glabella.json"));
}
