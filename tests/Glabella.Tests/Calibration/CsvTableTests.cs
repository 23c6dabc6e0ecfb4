using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class CsvTableTests
{
    [Fact]
    public void Reads_quotes_commas_and_line_ends_inside_fields()
    {
        var table = CsvTable.Parse("a,b,c\r\n1,\"two, \"\"2\"\"\",\r\n\"x\ny\",,3");

        Assert.Equal(["a", "b", "c"], table.Names);
        Assert.Equal(["1", "two, \"2\"", ""], table.Rows[0]);
        Assert.Equal(["x\ny", "", "3"], table.Rows[1]);
        Assert.Equal(1, table.Column("b"));
    }

    [Theory]
    [InlineData("a,b\n1", "Line 2")]
    [InlineData("a\n\"x\ny\"\n1,2", "Line 4")]
    [InlineData("a\n\"never closed", "Line 2")]
    [InlineData("a\nx\"y", "Line 2")]
    [InlineData("a\n\"x\"y", "Line 2")]
    public void Names_the_line_of_what_is_wrong(string text, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => CsvTable.Parse(text)).Message);

    [Fact]
    public void Names_a_missing_column() =>
        Assert.Contains("\"z\"", Assert.Throws<FormatException>(() => CsvTable.Parse("a,b").Column("z")).Message);
}
