using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class PlanExportProblemTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-export-").FullName;
    private readonly string _wishes;

    public PlanExportProblemTests() => File.WriteAllText(_wishes = Path.Combine(_folder, "wishes.json"), PlanProposeTests.Small);

    [Fact]
    public async Task The_problem_keeps_the_schema_and_is_the_same_every_time()
    {
        var (one, other) = (Path.Combine(_folder, "1.json"), Path.Combine(_folder, "2.json"));

        Assert.Equal((ExitCodes.Done, "", ""), await PlanProposeTests.Run("export-problem", _wishes, "--out", one));
        Assert.Equal((ExitCodes.Done, "", ""), await PlanProposeTests.Run("export-problem", _wishes, "--out", other));

        var text = File.ReadAllText(one);
        Assert.Empty(PlanProposeTests.Violations(text, "glabella.problem.1.json"));
        Assert.Equal(text, File.ReadAllText(other));
    }

    [Fact]
    public async Task Without_a_file_to_write_or_wishes_to_read_it_is_refused()
    {
        Assert.Equal(ExitCodes.BadUsage, (await PlanProposeTests.Run("export-problem", _wishes)).Code);
        Assert.Equal(ExitCodes.Refused, (await PlanProposeTests.Run("export-problem", _wishes, "--out", _folder)).Code);
        File.WriteAllText(_wishes, PlanProposeTests.Small.Replace("\"scenarios\": 16", "\"scenarios\": 0", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.BadInput, (await PlanProposeTests.Run("export-problem", _wishes, "--out", Path.Combine(_folder, "p.json"))).Code);
        Assert.False(File.Exists(Path.Combine(_folder, "p.json")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
