using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>
/// Pictures of each step, to be looked at; run by name, because they prove nothing by themselves:
/// <c>dotnet test --project tests/Glabella.App.Tests -- --explicit only --filter-class Glabella.App.Tests.Journeys.Screenshots</c>.
/// They go to the folder GLABELLA_SCREENSHOTS, or to docs/pictures.
/// </summary>
[Collection(nameof(Journeys))]
public class Screenshots(Journey journey)
{
    internal static string Folder => Environment.GetEnvironmentVariable("GLABELLA_SCREENSHOTS")
        ?? Path.Combine(AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar + "tests" + Path.DirectorySeparatorChar)[0], "docs", "pictures");

    [Fact(Explicit = true)]
    public async Task The_planner_for_the_readme()
    {
        await using var visit = await journey.BeginAsync(width: 1180, height: 780);
        await visit.RegisterPatientAsync("Nightingale", "Florence");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await SaveAsync(visit.Page, "planner", jpeg: false);
    }

    [Theory(Explicit = true)]
    [InlineData(1180, 820, false)]
    [InlineData(1180, 820, true)]
    [InlineData(1440, 900, false)]
    [InlineData(1440, 900, true)]
    public async Task Every_step(int width, int height, bool dark)
    {
        await using var visit = await journey.BeginAsync(Journey.Portrait, width, height, dark);
        var page = visit.Page;
        var size = $"{width}-{(dark ? "dark" : "light")}";
        await SaveAsync(page, $"{size}-1-today", "/");
        await visit.ReceiveVialAsync($"PIC{Guid.NewGuid():N}"[..8]);
        await SaveAsync(page, $"{size}-2-stock");
        await visit.RegisterPatientAsync("Collins", $"Eileen {Guid.NewGuid():N}"[..12]);
        await SaveAsync(page, $"{size}-3-patient");
        await visit.OpenCaptureAsync();
        await SaveAsync(page, $"{size}-4-choose");
        await visit.FindFaceAsync(Journey.Portrait);
        await SaveAsync(page, $"{size}-5-points");
        await visit.ConfirmFaceAsync();
        await visit.ApplyGlabellaAsync();
        await SaveAsync(page, $"{size}-6-plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign plan…" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Check and sign" }).WaitForAsync();
        await SaveAsync(page, $"{size}-7-sign");
    }

    private static async Task SaveAsync(IPage page, string name, string? address = null, bool jpeg = true)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        await page.WaitForTimeoutAsync(1500); // fonts, the face's last frame
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, name + (jpeg ? ".jpg" : ".png")),
            Type = jpeg ? ScreenshotType.Jpeg : ScreenshotType.Png,
            Animations = ScreenshotAnimations.Disabled,
            Timeout = 60_000,
        });
    }
}
