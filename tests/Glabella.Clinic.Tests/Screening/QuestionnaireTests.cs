using Glabella.Clinic.Screening;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Screening;

/// <summary>The questions as data: whole, sourced, and one with the product data.</summary>
public class QuestionnaireTests
{
    private static readonly Questionnaire All = Questionnaire.Current;

    [Fact]
    public void Every_rule_has_a_reason_a_source_and_how_it_was_read() =>
        Assert.All(All.Questions.SelectMany(q => q.Rules), rule =>
        {
            Assert.True(rule.Reason.Length > 20 && rule.Source.Length > 5);
            Assert.Contains(rule.Status, new[] { "seen", "recalled", "assumed" });
        });

    [Fact]
    public void Every_rule_speaks_of_answers_areas_and_products_that_exist()
    {
        var products = Products.All.Select(label => label.Product.Nonproprietary).ToHashSet();
        foreach (var question in All.Questions)
        {
            string[] possible = question.Kind == QuestionKind.YesNo ? ["yes", "no", "unknown"] : [.. question.Options?.Select(o => o.Id) ?? []];
            Assert.All(question.Rules, rule => Assert.Subset(possible.ToHashSet(), rule.When.ToHashSet()));
            Assert.All(question.Rules, rule => Assert.Subset(FaceArea.All.ToHashSet(), (rule.Areas ?? []).ToHashSet()));
            Assert.All(question.Rules, rule => Assert.Subset(products, (rule.Products ?? []).ToHashSet()));
            Assert.True(question.ShownIf is null || All.Questions.Any(other => other.Id == question.ShownIf && other.Kind == QuestionKind.YesNo));
        }

        Assert.Equal(All.Questions.Count(), All.Questions.Select(q => q.Id).Distinct().Count());
        Assert.All(All.Combined.SelectMany(rule => rule.Questions), id => Assert.Contains(All.Questions, q => q.Id == id));
    }

    [Theory]
    [InlineData("albumin", "human albumin", "no human albumin")]
    [InlineData("milk", "cow's milk", null)]
    [InlineData("polysorbate", "polysorbate", null)]
    [InlineData("sucrose", "sucrose", null)]
    public void An_allergy_blocks_the_products_whose_label_names_the_substance_and_no_other(string option, string words, string? unless)
    {
        var blocked = All.Questions.Single(q => q.Id == "allergy-which").Rules.Single(rule => rule.When.Contains(option)).Products!;

        var named = Products.All.Where(label => Names(label.Product.Nonproprietary)).Select(label => label.Product.Nonproprietary);
        Assert.Equal(named.Order(StringComparer.Ordinal), blocked.Order(StringComparer.Ordinal));

        bool Names(string product)
        {
            var text = ReferenceData.ReadText($"products/{product}.json");
            return text.Contains(words, StringComparison.OrdinalIgnoreCase) && (unless is null || !text.Contains(unless, StringComparison.OrdinalIgnoreCase));
        }
    }
}
