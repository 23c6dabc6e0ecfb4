using System.Text.RegularExpressions;

namespace Glabella.Tests.HouseRules;

/// <summary>Time comes from a TimeProvider, so that every rule about dates can be tested on any day.</summary>
public partial class ClockTests
{
    [Fact]
    public void No_source_reads_the_clock_of_the_machine() =>
        Assert.All(
            Repository.Files("src", "*.cs").Concat(Repository.Files("src", "*.razor")),
            file => Assert.False(ReadsClock(Repository.Read(file)), $"{file} reads the clock of the machine"));

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(1)")]
    [InlineData("if (x < DateTime.Today)")]
    public void The_check_itself_catches_a_reading(string source) => Assert.True(ReadsClock(source));

    private static bool ReadsClock(string source) => MachineClock().IsMatch(source);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex MachineClock();
}
