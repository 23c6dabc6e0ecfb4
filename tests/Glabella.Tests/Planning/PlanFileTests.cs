using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class PlanFileTests
{
    private const string Good = """
        {
          "schema": "glabella.plan/1",
          "face": { "sex": "female", "age": 45 },
          "product": "onabotulinumtoxinA",
          "vialUnits": 100,
          "diluentMl": 2.5,
          "sites": [
            { "id": "a", "area": "glabellar-lines", "pointMm": [0, 40, 55], "side": "midline", "muscle": "procerus", "depthMm": 3, "units": 4 },
            { "id": "b", "area": "glabellar-lines", "pointMm": [-12.5, 45, 52], "side": "right", "muscle": "corrugator-supercilii", "depthMm": 4, "units": 4.5 }
          ]
        }
        """;

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var reading = PlanFile.Parse(Good);

        Assert.True(reading.Succeeded, string.Join('\n', reading.Problems));
        var plan = reading.Content.ToPlan();
        Assert.Equal(8.5m, plan.TotalDose.Units);
        Assert.Equal(new FacePoint(-12.5, 45, 52), plan.Injections[1].Point);
        Assert.Equal(Side.Right, plan.Injections[1].Side);
        Assert.Equal(45, reading.Content.Face!.Age);
        Assert.Equal(0.2125, plan.TotalVolume.Value, 1e-12); // 8.5 U at 100 U in 2.5 mL
    }

    [Theory]
    [InlineData("\"units\": 4.5", "\"units\": -1", "$.sites[1].units", "-1")]
    [InlineData("\"units\": 4.5", "\"units\": 1e9", "$.sites[1].units", "1e9")]
    [InlineData("\"units\": 4.5", "\"units\": \"4,5\"", "$.sites[1].units", "\"4,5\"")]
    [InlineData("\"units\": 4.5", "\"units\": null", "$.sites[1].units", "null")]
    [InlineData(", \"units\": 4.5", "", "$.sites[1].units", "(missing)")]
    [InlineData("\"units\": 4.5", "\"units\": NaN", "$", "not JSON")]
    [InlineData("\"id\": \"b\"", "\"id\": \"a\"", "$.sites[1].id", "\"a\"")]
    [InlineData("onabotulinumtoxinA", "waterA", "$.product", "\"waterA\"")]
    [InlineData("[-12.5, 45, 52]", "[-12.5, 45]", "$.sites[1].pointMm", "[-12.5, 45]")]
    [InlineData("[-12.5, 45, 52]", "[-12.5, 45, 1e400]", "$.sites[1].pointMm[2]", "1e400")]
    [InlineData("\"right\"", "\"starboard\"", "$.sites[1].side", "\"starboard\"")]
    [InlineData("\"procerus\"", "\"biceps\"", "$.sites[0].muscle", "\"biceps\"")]
    [InlineData("\"depthMm\": 3", "\"depthMm\": -3", "$.sites[0].depthMm", "-3")]
    [InlineData("\"diluentMl\": 2.5", "\"diluentMl\": 0", "$.diluentMl", "0")]
    [InlineData("\"female\"", "\"f\"", "$.face.sex", "\"f\"")]
    [InlineData("glabella.plan/1", "glabella.plan/9", "$.schema", "\"glabella.plan/9\"")]
    [InlineData("\"age\": 45", "\"age\": 45, \"mood\": 1", "$.face.mood", "1")]
    public void Bad_input_is_named_by_path_and_value(string good, string bad, string path, string value)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var reading = PlanFile.Parse(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.False(reading.Succeeded);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(value, problem.Value, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Expected);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Good.Length - 2; length++)
        {
            Assert.False(PlanFile.Parse(Good[..length]).Succeeded, $"accepted the first {length} characters");
        }
    }

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var bad = Good.Replace("\"units\": 4 ", "\"units\": -4 ", StringComparison.Ordinal).Replace("onabotulinumtoxinA", "x", StringComparison.Ordinal);

        Assert.Equal(["$.product", "$.sites[0].units"], PlanFile.Parse(bad).Problems.Select(p => p.Path));
    }

    [Fact]
    public void Any_plan_comes_back_equal_from_its_canonical_bytes() =>
        Prop.ForAll(Plans.ToArbitrary(), plan => PlanFile.Restore(PlanFile.Write(plan)).Equals(plan)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_plan_has_the_same_bytes_as_its_equal() =>
        Prop.ForAll(Plans.ToArbitrary(), plan =>
        {
            var bytes = PlanFile.Write(plan);
            return bytes.AsSpan().SequenceEqual(PlanFile.Write(PlanFile.Restore(bytes)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_canonical_bytes_are_these()
    {
        var ona = Products.Find("onabotulinumtoxinA");
        var plan = new TreatmentPlan(
            ona,
            new Reconstitution(new Dose(100.0m, ona), 2.50m),
            [new PlannedInjection("a", "glabellar-lines", new FacePoint(1.234567, -0.001, 50), Side.Midline, "procerus", new Millimetres(3), new Dose(4.00m, ona))]);

        Assert.Equal(
            """{"schema":"glabella.plan/1","product":"onabotulinumtoxinA","vialUnits":100,"diluentMl":2.5,"sites":[{"id":"a","area":"glabellar-lines","pointMm":[1.23,0,50],"side":"midline","muscle":"procerus","depthMm":3,"units":4}]}""",
            Encoding.UTF8.GetString(PlanFile.Write(plan)));
    }

    [Fact]
    public void A_stored_plan_stays_readable_when_the_atlas_loses_a_muscle()
    {
        var plan = PlanFile.Parse(Good).Content!.ToPlan();
        var old = plan.With([plan.Injections[0] with { Muscle = "musculus-antiquus" }]);

        Assert.Equal(old, PlanFile.Restore(PlanFile.Write(old)));
    }

    [Fact]
    public void Stored_bytes_that_are_damaged_are_not_taken_for_a_plan() =>
        Assert.Throws<InvalidDataException>(() => PlanFile.Restore("{\"schema\":\"glabella.plan/1\""u8));

    [Fact]
    public void A_plan_written_with_its_face_is_read_with_it()
    {
        var face = new PlanFileFace(Glabella.Anatomy.Sex.Male, 52, [.. Enumerable.Range(0, 468).Select(i => new FacePoint(i / 10.0, -i / 2.0, 0.5))], 2.5);
        var content = PlanFile.Parse(Good).Content! with { Face = face, Protocols = [], PlannedOn = null, LastTreatedOn = null };

        var again = PlanFile.Parse(Encoding.UTF8.GetString(PlanFile.Write(content))).Content!;

        Assert.Equal(face, again.Face);
        Assert.Equal(content.ToPlan(), again.ToPlan());
        Assert.Equal(content.Baseline.OrderBy(b => b.Key), again.Baseline.OrderBy(b => b.Key));
        Assert.NotEqual(face, face with { LandmarksMm = face.LandmarksMm.SetItem(3, default) });
    }

    private static Gen<TreatmentPlan> Plans =>
        from product in Gen.Elements(Products.All.Select(l => l.Product).ToArray())
        from vial in Gen.Choose(1, 500)
        from diluent in Gen.Choose(1, 200)
        from sites in Site(product).ListOf()
        select new TreatmentPlan(
            product,
            new Reconstitution(new Dose(vial, product), diluent / 10m),
            [.. sites.Take(40).Select((site, i) => site with { Id = $"s{i}" })]);

    private static Gen<PlannedInjection> Site(ToxinProduct product) =>
        from x in Gen.Choose(-90_000, 90_000)
        from y in Gen.Choose(-90_000, 90_000)
        from area in Gen.Elements(FaceArea.All.ToArray())
        from side in Gen.Elements(Side.Left, Side.Right, Side.Midline)
        from depth in Gen.Choose(0, 2500)
        from units in Gen.Choose(0, 5000)
        select new PlannedInjection(
            "s", area, new FacePoint(x / 1000.0, y / 1000.0, x / 3000.0), side, "frontalis", new Millimetres(depth / 100.0), new Dose(units / 10m, product));
}
