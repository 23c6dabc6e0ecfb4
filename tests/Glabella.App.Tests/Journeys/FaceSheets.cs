using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>
/// Sheets of the reference faces in every expression and strength, to be looked at; run by name, because they prove nothing by themselves:
/// <c>dotnet test --project tests/Glabella.App.Tests -- --explicit only --filter-class Glabella.App.Tests.Journeys.FaceSheets</c>.
/// They go to the folder GLABELLA_SCREENSHOTS, or to docs/pictures.
/// </summary>
[Collection(nameof(Journeys))]
public class FaceSheets(Journey journey)
{
    private const int CellWidth = 200;
    private const int CellHeight = 236;

    private static readonly string[] Expressions =
        ["frown", "raise-brows", "squint", "blink", "smile", "snarl", "pucker", "corners-down", "chin", "platysma"];

    private static readonly Cell[] Strengths =
    [
        new("rest", "rest", 0), new("half", null, 0.5), new("full", null), new("full, left at 15 %", null, 1, 0.15, "left"),
        new("all at 15 %", null, 1, 0.15), new("full, 45°", null, View: "right45"),
    ];

    [Theory(Explicit = true)]
    [InlineData("face-woman-35", "sex=female&age=35&skin=II")]
    [InlineData("face-man-55", "sex=male&age=55&skin=V")]
    [InlineData("face-woman-75", "sex=female&age=75&skin=III")]
    public async Task Every_expression_and_strength(string name, string face)
    {
        await using var visit = await journey.BeginAsync();
        var rows = Expressions.Select(expression => Strengths.Select(cell => cell.Of(expression)).ToArray()).ToArray();
        await SaveAsync(visit.Page, name, face, rows);
    }

    [Fact(Explicit = true)]
    public async Task Views_and_layers()
    {
        await using var visit = await journey.BeginAsync();
        Cell[][] rows =
        [
            [new("front", "rest"), new("45° right", "rest", View: "right45"), new("profile", "rest", View: "right"), new("back", "rest", View: "back"), new("upper face", "frown", View: "upper-face"), new("right eye", "squint", View: "right-eye")],
            [new("muscles", "rest", Layers: "muscles"), new("muscles, 45°", "rest", View: "right45", Layers: "muscles"), new("muscles, profile", "rest", View: "right", Layers: "muscles"), new("muscles, back", "rest", View: "back", Layers: "muscles"), new("endplates", "rest", Layers: "endplates"), new("danger zones", "rest", Layers: "zones")],
        ];
        await SaveAsync(visit.Page, "face-views", "sex=female&age=35&skin=II", rows);
    }

    private static async Task SaveAsync(IPage page, string name, string face, Cell[][] rows)
    {
        await page.GotoAsync($"/atlas?{face}&render=fine");
        await page.Locator("glabella-atlas[data-ready]").WaitForAsync();
        var picture = await page.EvaluateAsync<string>(Draw, new { rows = rows.Select(row => row.Select(Shown)), width = CellWidth, height = CellHeight });
        Directory.CreateDirectory(Screenshots.Folder);
        await File.WriteAllBytesAsync(Path.Combine(Screenshots.Folder, name + ".jpg"), Convert.FromBase64String(picture.Split(',')[1]));
    }

    private static object Shown(Cell cell) => new
    {
        text = cell.Text,
        expression = cell.Expression,
        effort = cell.Effort,
        kept = cell.Kept,
        keptSide = cell.KeptSide,
        view = cell.View,
        layers = cell.Layers,
    };

    // A WebGL canvas may be copied only in the task that drew it.
    private const string Draw =
        """
        ({ rows, width, height }) => {
          const atlas = document.querySelector('glabella-atlas'), canvas = atlas.querySelector('canvas');
          const sheet = Object.assign(document.createElement('canvas'), { width: width * rows[0].length, height: height * rows.length });
          const pen = sheet.getContext('2d');
          Object.assign(atlas.style, { width: `${width}px`, height: `${height}px` });
          atlas.fit();
          pen.font = '11px sans-serif';
          rows.forEach((row, y) => row.forEach((cell, x) => {
            atlas.show({ ...cell, layers: cell.layers ? { [cell.layers]: true } : {} });
            pen.drawImage(canvas, x * width, y * height, width, height);
            pen.fillStyle = '#20304a';
            pen.fillText(cell.text, x * width + 6, y * height + 14);
          }));
          return sheet.toDataURL('image/jpeg', 0.86);
        }
        """;

    private sealed record Cell(
        string Text, string? Expression, double Effort = 1, double Kept = 1, string KeptSide = "both", string View = "front", string? Layers = null)
    {
        public Cell Of(string expression) => this with { Expression = Expression ?? expression, Text = $"{expression}, {Text}" };
    }
}
