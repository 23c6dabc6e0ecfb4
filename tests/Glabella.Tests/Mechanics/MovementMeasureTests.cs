using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Mechanics;

/// <summary>Excursions at full strength beside published millimetres, and the table of docs/validation.md that shows them.</summary>
public class MovementMeasureTests
{
    private const string Begin = "<!-- excursions: written by `MovementMeasureTests` with GLABELLA_WRITE_PAGES=1 -->";
    private const string End = "<!-- end of excursions -->";

    private static readonly Lazy<IReadOnlyList<(Sex Sex, int Age, FaceMechanics Mechanics)>> Faces = new(() =>
    [
        .. new[] { (Sex.Female, 30), (Sex.Female, 70), (Sex.Male, 30), (Sex.Male, 70) }
            .Select(face => (face.Item1, face.Item2, FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(face.Item1, face.Item2))))),
    ]);

    [Fact]
    public void Excursions_lie_within_their_norms_right_and_left() =>
        Assert.All(Faces.Value.SelectMany(face => MovementMeasure.WithNorms(face.Mechanics)), pair =>
            Assert.True(pair.Movement.BeforeMm >= pair.Norm.NormLowMm && pair.Movement.BeforeMm <= pair.Norm.NormHighMm, $"{pair.Norm.Id} {pair.Movement.Side}: {pair.Movement.BeforeMm:F2} mm"));

    [Fact]
    public void Right_and_left_differ_by_less_than_a_tenth_of_a_millimetre_on_a_reference_face() =>
        Assert.All(Faces.Value.SelectMany(face => MovementMeasure.WithNorms(face.Mechanics).GroupBy(pair => pair.Norm.Id)), sides =>
            Assert.Equal(sides.First().Movement.BeforeMm, sides.Last().Movement.BeforeMm, 0.1));

    [Fact]
    public void Every_norm_says_where_it_comes_from() =>
        Assert.All(MovementMeasure.WithNorms(Faces.Value[0].Mechanics), pair =>
            Assert.Contains(new[] { "seen", "recalled", "assumed" }, word => pair.Norm.Origin.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void The_page_shows_them()
    {
        var page = Repository.Read("docs/validation.md");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Begin.Length && to > from, "docs/validation.md lacks the section of excursions.");
        if (Environment.GetEnvironmentVariable("GLABELLA_WRITE_PAGES") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs/validation.md"), $"{page[..from]}\n\n{Table()}\n\n{page[to..]}");
            return;
        }

        Assert.Equal(Table(), page[from..to].Trim('\n'));
    }

    private static string Table() => string.Join('\n', (IEnumerable<string>)
    [
        $"| excursion, mm, R / L | norm | {string.Join(" | ", Faces.Value.Select(face => $"{(face.Sex == Sex.Female ? "woman" : "man")} {face.Age}"))} | source of the norm |",
        "|---|---|---|---|---|---|---|",
        .. ExpressionFile.Load().Movements.Concat(ExpressionFile.Load().Excursions).Select(Row),
    ]);

    private static string Row(MovementEntry entry) => FormattableString.Invariant(
        $"| {entry.Name} | {entry.NormLowMm}–{entry.NormHighMm} | {string.Join(" | ", Faces.Value.Select(face => Sides(face.Mechanics, entry.Id)))} | {entry.Origin} |");

    private static string Sides(FaceMechanics mechanics, string id) => string.Join(" / ", MovementMeasure.WithNorms(mechanics)
        .Where(pair => pair.Norm.Id == id).Select(pair => FormattableString.Invariant($"{pair.Movement.BeforeMm:F1}")));
}
