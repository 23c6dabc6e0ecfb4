using Glabella.Clinic.Screening;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Screening;

public class ImplicationsTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("nerve-muscle;nerve-muscle-which=myasthenia", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Block)]
    [InlineData("nerve-muscle;nerve-muscle-which=als", "onabotulinumtoxinA", "chronic-migraine", FindingSeverity.Warn)]
    [InlineData("nerve-muscle;nerve-muscle-which=neuropathy", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("nerve-muscle", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("pregnant", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Block)]
    [InlineData("pregnant=unknown", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("breast-feeding", "onabotulinumtoxinA", "forehead-lines", FindingSeverity.Block)]
    [InlineData("infection", "daxibotulinumtoxinA", "glabellar-lines", FindingSeverity.Block)]
    [InlineData("toxin-allergy", "incobotulinumtoxinA", "glabellar-lines", FindingSeverity.Block)]
    [InlineData("allergy;allergy-which=milk", "abobotulinumtoxinA", "glabellar-lines", FindingSeverity.Block)]
    [InlineData("allergy;allergy-which=milk", "onabotulinumtoxinA", "glabellar-lines", null)]
    [InlineData("allergy;allergy-which=albumin", "daxibotulinumtoxinA", "glabellar-lines", null)]
    [InlineData("interfering;interfering-which=aminoglycoside", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("interfering;interfering-which=chloroquine", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Inform)]
    [InlineData("blood-thinner", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("dry-eye", "onabotulinumtoxinA", "lateral-canthal-lines", FindingSeverity.Warn)]
    [InlineData("dry-eye", "onabotulinumtoxinA", "masseter-prominence", null)]
    [InlineData("looks-hours", "onabotulinumtoxinA", "glabellar-lines", null)]
    [InlineData("looks-hours;looks-avoid", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Warn)]
    [InlineData("event=2026-07-01", "onabotulinumtoxinA", "glabellar-lines", FindingSeverity.Inform)]
    [InlineData("event=2026-08-01", "onabotulinumtoxinA", "glabellar-lines", null)]
    public void An_answer_blocks_warns_or_informs_about_its_products_and_areas(string said, string product, string area, FindingSeverity? worst)
    {
        var implied = Implications.Of(Questionnaire.Current, Asking.Sheet(Today, said.Split(';')), 40, Today).For(product, [area]).ToList();

        Assert.Equal(worst, implied.Count == 0 ? null : implied.Max(one => one.Severity));
    }

    [Fact]
    public void A_disease_that_is_named_is_not_warned_of_twice() =>
        Assert.Single(Implications.Of(Questionnaire.Current, Asking.Sheet(Today, "nerve-muscle", "nerve-muscle-which=neuropathy"), 40, Today));

    [Theory]
    [InlineData("2026-05", true)]
    [InlineData("2026", true)] // the year is all that is known: it may have been yesterday
    [InlineData("2026-02", false)]
    [InlineData("2025", false)]
    public void Toxin_within_three_months_warns_whatever_the_product(string when, bool warns)
    {
        var sheet = Asking.Sheet(Today, "earlier-toxin", $"earlier-toxin-list-0-when={when}", "earlier-toxin-list-0-product=abobotulinumtoxinA", "earlier-toxin-list-0-units=50");

        Assert.Equal(warns, Implications.Of(Questionnaire.Current, sheet, 40, Today).Any(one => one.Id == "screening-earlier-toxin-list"));
        Assert.Equal((50m, "abobotulinumtoxinA"), (sheet.To("earlier-toxin-list")!.Treatments[0].Units, sheet.To("earlier-toxin-list")!.Treatments[0].Product));
    }

    [Theory]
    [InlineData(17, true)]
    [InlineData(18, false)]
    public void Under_eighteen_is_blocked(int age, bool blocks) =>
        Assert.Equal(blocks, Implications.OfAge(Questionnaire.Current, age).Any(one => one.Severity == FindingSeverity.Block));

    [Fact]
    public void A_follow_up_counts_only_after_its_yes() =>
        Assert.Empty(Implications.Of(Questionnaire.Current, Asking.Sheet(Today, "nerve-muscle=no", "nerve-muscle-which=myasthenia"), 40, Today));
}
