using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Wishes;

public class WishesFileTests
{
    private const string Full = """
        {
          "schema": "glabella.wishes/1",
          "face": { "sex": "male", "age": 52 },
          "baseline": { "glabellar-lines": { "atContraction": 3, "atRest": 1 } },
          "product": "onabotulinumtoxinA", "vialUnits": 100, "diluentMl": 2.5,
          "areas": ["glabellar-lines", "forehead-lines"],
          "firmness": 0.8,
          "wishes": [
            { "subject": "brow-position", "id": "brow", "side": "left", "bound": "close-to", "value": -0.5, "weight": 2.5, "required": true },
            { "subject": "line", "id": "forehead-lines", "bound": "at-most", "value": 1 }
          ],
          "fixed": [ { "id": "mine", "area": "glabellar-lines", "pointMm": [0, 20, 30], "side": "midline", "muscle": "procerus", "depthMm": 4, "units": 4 } ],
          "hand": "trainee", "symmetric": false,
          "stepUnits": 0.5, "mostUnitsPerSite": 6, "mostUnits": 30, "mostSites": 9,
          "scenarios": 48, "seed": 18446744073709551615,
          "costPerUnit": 4.5, "currency": "EUR"
        }
        """;

    private const string Least = """
        { "schema": "glabella.wishes/1", "product": "daxibotulinumtoxinA", "vialUnits": 100, "diluentMl": 1.2, "areas": ["glabellar-lines"] }
        """;

    [Fact]
    public void Every_member_is_read_as_it_is_written()
    {
        var reading = WishesFile.Parse(Full);

        Assert.Empty(reading.Problems);
        var (content, wishes) = (reading.Content!, reading.Content!.Wishes);
        Assert.Equal((Sex.Male, 52), (content.Face!.Sex, content.Face.Age));
        Assert.Equal(new LineGrades(3, 1), content.Baseline["glabellar-lines"]);
        Assert.Equal("onabotulinumtoxinA", wishes.Product.Nonproprietary);
        Assert.Equal(40, wishes.Reconstitution.UnitsPerMl);
        Assert.Equal(["glabellar-lines", "forehead-lines"], wishes.Areas);
        Assert.Equal(0.8, wishes.Firmness);
        Assert.Equal(
            [
                new Wish(WishSubject.BrowPosition, "brow", Side.Left, WishBound.CloseTo, -0.5, 2.5, Required: true),
                new Wish(WishSubject.Line, "forehead-lines", null, WishBound.AtMost, 1),
            ],
            wishes.Wishes);
        Assert.Equal(new PlannedInjection("mine", "glabellar-lines", new(0, 20, 30), Side.Midline, "procerus", new(4), new(4, wishes.Product)), Assert.Single(wishes.Fixed));
        Assert.Equal((Hand.Trainee, false, 48, ulong.MaxValue), (wishes.Hand, wishes.Symmetric, wishes.Scenarios, wishes.Seed));
        Assert.Equal((0.5m, 6m, 30m, 9), (wishes.StepUnits, wishes.MostUnitsPerSite, wishes.MostUnits, wishes.MostSites));
        Assert.Equal(new UnitPrice(4.5m, "EUR"), content.Price);
        Assert.Equal(90.00m, content.Price!.Of(new(20, wishes.Product)));
    }

    [Fact]
    public void What_is_left_out_takes_what_is_usual()
    {
        var content = WishesFile.Parse(Least).Content!;

        Assert.Null(content.Face);
        Assert.Null(content.Price);
        var wishes = content.Wishes;
        Assert.Equal((Hand.Usual, true, PlanWishes.UsualScenarios, 1UL, PlanWishes.UsualFirmness), (wishes.Hand, wishes.Symmetric, wishes.Scenarios, wishes.Seed, wishes.Firmness));
        Assert.Equal((PlanStyles.StepUnitsOf(wishes.Product), null, null, null), (wishes.StepUnits, wishes.MostUnitsPerSite, wishes.MostUnits, wishes.MostSites));
        Assert.Empty(wishes.Wishes);
        Assert.Empty(wishes.Fixed);
    }

    [Theory]
    [InlineData("natural", 0.25)]
    [InlineData("maximal", 0.9)]
    public void A_style_says_the_firmness(string style, double firmness) =>
        Assert.Equal(firmness, WishesFile.Parse(Full.Replace("\"firmness\": 0.8", $"\"style\": \"{style}\"", StringComparison.Ordinal)).Content!.Wishes.Firmness);

    [Fact]
    public void A_fixed_site_may_name_another_product_and_keeps_it_so_that_the_check_refuses_it()
    {
        var text = Full.Replace("\"units\": 4 }", "\"units\": 10, \"product\": \"abobotulinumtoxinA\" }", StringComparison.Ordinal);

        Assert.Equal("abobotulinumtoxinA", WishesFile.Parse(text).Content!.Wishes.Fixed[0].Dose.Product.Nonproprietary);
    }

    [Theory]
    [InlineData("wishes/1", "wishes/2", "$.schema")]
    [InlineData("\"firmness\": 0.8", "\"firmness\": 1.8", "$.firmness")]
    [InlineData("\"firmness\": 0.8", "\"firmness\": 0.8, \"style\": \"natural\"", "$.firmness")]
    [InlineData("\"firmness\": 0.8", "\"style\": \"stiff\"", "$.style")]
    [InlineData("onabotulinumtoxinA", "waterA", "$.product")]
    [InlineData("[\"glabellar-lines\", \"forehead-lines\"]", "[\"ear-lines\"]", "$.areas[0]")]
    [InlineData("[\"glabellar-lines\", \"forehead-lines\"]", "\"glabellar-lines\"", "$.areas")]
    [InlineData("\"subject\": \"line\"", "\"subject\": \"wrinkle\"", "$.wishes[1].subject")]
    [InlineData("\"bound\": \"at-most\"", "\"bound\": \"atMost\"", "$.wishes[1].bound")]
    [InlineData("\"value\": 1 }", "\"value\": 4 }", "$.wishes[1].value")]
    [InlineData("\"value\": 1 }", "\"value\": \"1\" }", "$.wishes[1].value")]
    [InlineData("\"value\": 1 }", "\"value\": 1, \"weight\": -1 }", "$.wishes[1].weight")]
    [InlineData("\"value\": 1 }", "\"value\": 1, \"wieght\": 1 }", "$.wishes[1].wieght")]
    [InlineData("\"required\": true", "\"required\": \"yes\"", "$.wishes[0].required")]
    [InlineData("\"side\": \"left\"", "\"side\": \"sinister\"", "$.wishes[0].side")]
    [InlineData("\"muscle\": \"procerus\"", "\"muscle\": \"proceros\"", "$.fixed[0].muscle")]
    [InlineData("\"units\": 4 }", "\"units\": 4, \"product\": \"waterA\" }", "$.fixed[0].product")]
    [InlineData("\"trainee\"", "\"steady\"", "$.hand")]
    [InlineData("\"symmetric\": false", "\"symmetric\": 0", "$.symmetric")]
    [InlineData("\"scenarios\": 48", "\"scenarios\": 0", "$.scenarios")]
    [InlineData("\"scenarios\": 48", "\"scenarios\": 1025", "$.scenarios")]
    [InlineData("\"mostSites\": 9", "\"mostSites\": 0", "$.mostSites")]
    [InlineData("\"seed\": 18446744073709551615", "\"seed\": -1", "$.seed")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"euro\"", "$.currency")]
    [InlineData("\"costPerUnit\": 4.5, ", "", "$.costPerUnit")]
    [InlineData(", \"currency\": \"EUR\"", "", "$.currency")]
    [InlineData("\"hand\"", "\"glove\"", "$.glove")]
    public void Each_problem_is_named_with_its_place(string right, string wrong, string path)
    {
        Assert.Contains(right, Full, StringComparison.Ordinal);
        var at = Full.IndexOf(right, StringComparison.Ordinal);

        var reading = WishesFile.Parse(Full[..at] + wrong + Full[(at + right.Length)..]);

        Assert.Null(reading.Content);
        Assert.Equal(path, Assert.Single(reading.Problems).Path);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused() =>
        Assert.All(Enumerable.Range(0, Full.TrimEnd().Length), length => Assert.False(WishesFile.Parse(Full[..length]).Succeeded, $"accepted the first {length} characters"));
}
