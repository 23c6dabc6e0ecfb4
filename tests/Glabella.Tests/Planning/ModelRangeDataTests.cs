using System.Globalization;
using Glabella.Planning;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Planning;

public class ModelRangeDataTests
{
    [Fact]
    public void Every_kind_of_question_has_one_rule_with_a_sentence_and_a_source()
    {
        Assert.Equal(Enum.GetValues<ModelRangeKind>().Order(), ModelRangeData.Rules.Select(r => r.Kind).Order());
        Assert.Equal(ModelRangeData.Rules.Length, ModelRangeData.Rules.Select(r => r.Id).Distinct().Count());
        Assert.All(ModelRangeData.Rules, r => Assert.True(r.Text.Length > 0 && r.Source.Length > 0, r.Id));
    }

    [Fact]
    public void A_rule_s_sentence_is_short_enough_to_be_read_between_two_patients() =>
        Assert.All(ModelRangeData.Rules, r => Assert.InRange(r.Text.Split(' ').Length, 1, 22));

    [Fact]
    public void Each_product_and_area_stands_once_with_an_ordered_range()
    {
        Assert.Equal(ModelRangeData.Studied.Length, ModelRangeData.Studied.Select(s => (s.Product, s.Area)).Distinct().Count());
        Assert.All(ModelRangeData.Studied, s =>
        {
            Assert.NotNull(Products.TryFind(s.Product));
            Assert.Contains(s.Area, FaceArea.All);
            Assert.True(s.Low <= s.High && s.SiteLow <= s.SiteHigh && s.SiteHigh < s.High && s.Low > 0, $"{s.Product} {s.Area}");
        });
    }

    [Fact]
    public void The_label_s_own_dose_is_inside_what_was_studied() => Assert.All(
        Products.All.SelectMany(label => label.Indications.Where(i => i.Purpose == TreatmentPurpose.Cosmetic).Select(i => (label, i))),
        pair => Assert.True(
            ModelRangeData.Find(pair.label.Product.Nonproprietary, pair.i.Area) is { } s
                && (double)pair.i.TotalUnits.Value >= s.Low && (double)pair.i.TotalUnits.Value <= s.High,
            $"{pair.label.Product.Brand}, {pair.i.Area}"));

    [Fact]
    public void Every_dose_of_the_published_rows_is_inside_what_is_called_studied() => Assert.All(
        PublishedGlabella(),
        row => Assert.True(
            ModelRangeData.Find(row.Product, FaceArea.GlabellarLines) is { } s && row.Units >= s.Low && row.Units <= s.High && row.Day <= (s.LastDay ?? 0),
            $"{row.Product} {row.Units} U to day {row.Day}"));

    /// <summary>Rows of one number of Units for a known product; the area of other indications is told in words there.</summary>
    private static IEnumerable<(string Product, double Units, int Day)> PublishedGlabella()
    {
        var lines = Repository.Read("data/literature/trials.csv").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = Fields(lines[0]);
        int At(string name) => Array.IndexOf(header, name);
        foreach (var row in lines.Skip(1).Select(Fields))
        {
            if (row[At("indication")] == "glabellar lines" && Products.TryFind(row[At("product")]) is not null
                && double.TryParse(row[At("total_units")], CultureInfo.InvariantCulture, out var units)
                && int.TryParse(row[At("day")], CultureInfo.InvariantCulture, out var day))
            {
                yield return (row[At("product")], units, day);
            }
        }
    }

    private static string[] Fields(string line)
    {
        var (fields, quoted, field) = (new List<string>(), false, new System.Text.StringBuilder());
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }
}
