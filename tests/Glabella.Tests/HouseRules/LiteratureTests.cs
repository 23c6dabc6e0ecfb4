namespace Glabella.Tests.HouseRules;

/// <summary>Published figures in <c>data/literature</c>: none stands without where it was read and how.</summary>
public class LiteratureTests
{
    private static readonly string[] Statuses = ["seen", "recalled", "seen/recalled", "derived"];

    public static TheoryData<string> Tables => [.. Repository.Files("data/literature", "*.csv")];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_is_whole_and_says_where_and_how_it_was_read(string table)
    {
        var rows = Rows(Repository.Read(table));
        var (source, status) = (rows[0].IndexOf("source"), rows[0].IndexOf("read_status"));

        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.All(rows.Skip(1), row => Assert.NotEmpty(row[source].Trim()));
        Assert.All(rows.Skip(1), row => Assert.Contains(row[status], Statuses));
        Assert.Contains($"`{Path.GetFileName(table)}`", Repository.Read("data/literature/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_trial_row_has_its_own_name_and_an_outcome()
    {
        var rows = Rows(Repository.Read("data/literature/trials.csv"));
        var (percent, value) = (rows[0].IndexOf("percent"), rows[0].IndexOf("value"));

        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
        Assert.All(rows.Skip(1), row => Assert.NotEmpty(row[percent] + row[value]));
    }

    // Quoted cells may hold commas and doubled quotes, never line breaks.
    private static List<List<string>> Rows(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Cells(line.TrimEnd('\r')))];

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        foreach (var piece in line.Split(','))
        {
            var continues = cells.Count > 0 && cells[^1].Count(c => c == '"') % 2 == 1;
            if (continues)
            {
                cells[^1] += "," + piece;
            }
            else
            {
                cells.Add(piece);
            }
        }

        return cells;
    }
}
