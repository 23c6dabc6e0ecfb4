using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class ModelRangeTests
{
    private static readonly PlanEvaluation Label = Evaluate(ReferenceFace.Plan("glabella-5"));

    [Fact]
    public void The_label_pattern_of_a_woman_lies_inside_the_trials()
    {
        Assert.Empty(Label.Range);
        Assert.DoesNotContain(Line(Label).Range, n => n.Bearing == ModelRangeBearing.Outside && n.FromDay <= 168);
        Assert.All(Label.Risks, r => Assert.DoesNotContain(r.Range, n => n.Bearing == ModelRangeBearing.Outside));
    }

    [Fact]
    public void A_note_changes_no_figure()
    {
        var bare = Label with
        {
            Muscles = [.. Label.Muscles.Select(m => m with { Range = [] })],
            Lines = [.. Label.Lines.Select(l => l with { Range = [], RangeAtRest = [] })],
        };
        var marked = new ModelRange(ReferenceFace.Atlas, ReferenceFace.Mechanics, BaselineGrades.ForAge(45)).Mark(bare, ReferenceFace.Plan("glabella-5"));

        Assert.Equal(PlanEvaluationFile.Write(Label), PlanEvaluationFile.Write(marked));
    }

    [Theory]
    [InlineData("onabotulinumtoxinA", 6, "trials of Botox Cosmetic gave 10–80 U")]
    [InlineData("onabotulinumtoxinA", 0.25, "trials of Botox Cosmetic gave 10–80 U")]
    [InlineData("abobotulinumtoxinA", 4, "trials of Dysport gave 25–125 U")]
    [InlineData("daxibotulinumtoxinA", 1.5, "trials of Daxxify gave 40 U")]
    public void A_dose_far_from_those_studied_says_so_in_its_own_Units(string product, double factor, string says)
    {
        var evaluation = Evaluate(ReferenceFace.Plan("glabella-5", Products.Find(product)).Times((decimal)factor));

        Assert.Contains(Line(evaluation).Range, n => n.Rule == "area-dose" && n.Text.Contains(says, StringComparison.Ordinal));
        Assert.Contains(evaluation.Muscles.First(m => m.Id == "procerus").Range, n => n.Rule == "area-dose");
        Assert.Contains(evaluation.Movements.First(m => m.Id == "brow-lowering").Range, n => n.Rule == "area-dose");
        Assert.All(evaluation.Risks, r => Assert.Contains(r.Range, n => n.Rule == "area-dose"));
        Assert.DoesNotContain(evaluation.Lines.First(l => l.Id == FaceArea.LateralCanthalLines).Range, n => n.Rule == "area-dose");
    }

    [Fact]
    public void The_dose_of_one_product_is_never_held_against_the_trials_of_another()
    {
        // 100 U is far outside for one product and inside for the other; which, only its own trials say.
        Assert.Contains(Line(Evaluate(ReferenceFace.Plan("glabella-5").Times(6.25m))).Range, n => n.Rule == "area-dose");
        Assert.DoesNotContain(Line(Evaluate(ReferenceFace.Plan("glabella-5", Products.Find("abobotulinumtoxinA")).Times(2.5m))).Range, n => n.Rule == "area-dose");
    }

    [Fact]
    public void One_great_site_among_small_ones_says_so()
    {
        var plan = ReferenceFace.Plan("glabella-5");
        var uneven = plan.With([.. plan.Injections.Select((i, n) => i with { Dose = new Dose(n == 0 ? 30 : 3, plan.Product) })]);

        Assert.Contains(Line(Evaluate(uneven)).Range, n => n.Rule == "site-dose" && n.Text.Contains("30 U at one site", StringComparison.Ordinal));
        Assert.DoesNotContain(Line(Label).Range, n => n.Rule == "site-dose");
    }

    [Fact]
    public void An_area_without_a_trial_of_the_product_says_so() => Assert.Contains(
        Evaluate(ReferenceFace.Plan("forehead-5", Products.Find("prabotulinumtoxinA"))).Lines.Single(l => l.Id == FaceArea.ForeheadLines).Range,
        n => n is { Rule: "area-untested", Text: "Forehead lines: no trial of Jeuveau in this area was compared." });

    [Fact]
    public void A_forehead_alone_says_that_trials_treated_the_glabella_too()
    {
        static IEnumerable<string> Rules(string protocol) =>
            Evaluate(ReferenceFace.Plan(protocol)).Lines.Single(l => l.Id == FaceArea.ForeheadLines).Range.Select(n => n.Rule);

        Assert.Contains("area-alone", Rules("forehead-5"));
        Assert.DoesNotContain("area-alone", Rules("forehead-5+glabella-5"));
    }

    [Fact]
    public void Beyond_the_follow_up_of_its_trials_a_figure_says_so_and_not_before()
    {
        var of = Line(Evaluate(ReferenceFace.Plan("glabella-5", Products.Find("prabotulinumtoxinA")))).Range.Single(n => n.Rule == "follow-up");

        Assert.Equal(31, of.FromDay);
        Assert.Equal(169, Line(Label).Range.Single(n => n.Rule == "follow-up").FromDay);
        Assert.DoesNotContain(Line(Evaluate(ReferenceFace.Plan("glabella-5", Products.Find("abobotulinumtoxinA")))).Range, n => n.Rule == "follow-up");
    }

    [Fact]
    public void What_only_spread_reaches_says_so()
    {
        Assert.Contains(Label.Muscles.First(m => m.Id == "frontalis").Range, n => n.Rule == "spread-only");
        Assert.Empty(Label.Muscles.First(m => m.Id == "risorius").Range);
        Assert.DoesNotContain(Label.Lines.First(l => l.Id == FaceArea.LateralCanthalLines).Range, n => n.Rule == "spread-only");
    }

    [Theory]
    [InlineData("depressor-anguli-oris")]
    [InlineData("mentalis")]
    public void A_muscle_of_the_lower_face_has_no_response_of_its_own(string muscle)
    {
        var target = ReferenceFace.Atlas.Muscles.First(m => m.Id == muscle);
        var site = new PlannedInjection(
            "s", FaceArea.Other, target.Endplates.MaxBy(e => e.Weight)!.Point, target.Side, muscle, new Millimetres(target.DepthMm), new Dose(2, ReferenceFace.Ona));
        var evaluation = Evaluate(ReferenceFace.Plan("glabella-5").With([site]));

        Assert.Contains(evaluation.Muscles.First(m => m.Id == muscle && m.Side == target.Side).Range, n => n.Rule == "muscle-uncalibrated");
    }

    [Fact]
    public void Depth_and_volume_outside_what_was_computed_and_measured_say_so()
    {
        var plan = ReferenceFace.Plan("glabella-5");
        var deep = Evaluate(plan.With([.. plan.Injections.Select(i => i with { Depth = new Millimetres(i.Depth.Value + 6) })]));
        var wet = Evaluate(plan.Diluted(plan.Reconstitution.DiluentMl * 4));

        Assert.Contains(Line(deep).Range, n => n.Rule == "depth");
        Assert.Contains(Line(wet).Range, n => n.Rule == "volume" && n.Text.Contains("0.4 mL", StringComparison.Ordinal));
        Assert.DoesNotContain(Line(Label).Range, n => n.Rule is "depth" or "volume");
    }

    [Fact]
    public void A_line_that_somebody_graded_is_not_called_assumed()
    {
        var graded = BaselineGrades.ForAge(45).With([KeyValuePair.Create(FaceArea.GlabellarLines, new LineGrades(3, 1))]);
        var evaluation = new PlanEvaluator(ReferenceFace.Atlas, ReferenceFace.Mechanics, graded).Evaluate(ReferenceFace.Plan("glabella-5"));

        Assert.DoesNotContain(Line(evaluation).Range, n => n.Rule == "grade-assumed");
        Assert.Contains(evaluation.Lines.Single(l => l.Id == FaceArea.ForeheadLines).Range, n => n.Rule == "grade-assumed");
    }

    [Theory]
    [InlineData(Sex.Male, 45, 0, "men")]
    [InlineData(Sex.Female, 16, 0, "age")]
    [InlineData(Sex.Female, 82, 0, "age")]
    [InlineData(Sex.Female, 45, 9, "face-scale")]
    public void What_holds_for_the_whole_face_stands_once(Sex sex, int age, double scaleError, string rule)
    {
        var points = PatientFace.Reference(sex, age).Surface.Vertices.Take(468).ToArray();
        var atlas = FaceAtlas.Fit(PatientFace.FromLandmarks(points, sex, age, scaleError));
        var mechanics = FaceMechanics.Build(atlas);
        var marked = new ModelRange(atlas, mechanics, BaselineGrades.ForAge(age)).Mark(Label, ReferenceFace.Plan("glabella-5"));

        Assert.Equal([rule], marked.Range.Select(n => n.Rule));
    }

    [Fact]
    public void The_size_of_rest_movement_brow_and_risk_is_never_called_validated()
    {
        Assert.All(Label.Lines, l => Assert.Contains(l.RangeAtRest, n => n.Rule == "rest-lines"));
        Assert.All(Label.Movements, m => Assert.Contains(m.Range, n => n.Rule == "movement-size"));
        Assert.All(Label.Movements.Where(m => m.Id == "brow-position"), m => Assert.Contains(m.Range, n => n.Rule == "brow-position"));
        Assert.All(Label.Risks, r => Assert.Contains(r.Range, n => n.Rule == "risk-size" && n.Text.Contains("not a percentage", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_risk_of_a_product_without_that_label_pattern_says_what_stands_in()
    {
        var brow = Evaluate(ReferenceFace.Plan("glabella-5", Products.Find("letibotulinumtoxinA"))).Risks.Single(r => r.Id == "brow-ptosis");

        Assert.Contains(brow.Range, n => n.Rule == "risk-pattern" && n.Text.Contains("Letybo", StringComparison.Ordinal));
        Assert.Contains(brow.Range, n => n.Rule == "risk-product");
        Assert.DoesNotContain(Label.Risks.SelectMany(r => r.Range), n => n.Rule is "risk-pattern" or "risk-product");
    }

    [Fact]
    public void Every_sentence_is_complete_and_has_a_source()
    {
        ImmutableArray<ModelRangeNote> notes =
        [
            .. from product in Products.All
               from protocol in Protocols.All
               from factor in new[] { 0.1m, 1m, 8m }
               let evaluation = Evaluate(ReferenceFace.Plan(protocol.Id, product.Product).Times(factor))
               from note in evaluation.Lines.SelectMany(l => l.Range.AddRange(l.RangeAtRest)).Concat(evaluation.Muscles.SelectMany(m => m.Range))
                   .Concat(evaluation.Movements.SelectMany(m => m.Range)).Concat(evaluation.Risks.SelectMany(r => r.Range))
               select note,
        ];

        Assert.All(notes.Distinct(), n =>
        {
            Assert.DoesNotContain("{", n.Text, StringComparison.Ordinal);
            Assert.EndsWith(".", n.Text, StringComparison.Ordinal);
            Assert.NotEmpty(n.Source);
        });
    }

    private static PlanEvaluation Evaluate(TreatmentPlan plan) => ReferenceFace.Evaluator.Evaluate(plan);

    private static LinePrediction Line(PlanEvaluation evaluation) => evaluation.Lines.Single(l => l.Id == FaceArea.GlabellarLines);
}
