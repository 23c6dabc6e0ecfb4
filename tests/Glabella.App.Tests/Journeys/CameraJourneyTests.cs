using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>The guided capture with a face before the camera: checks before the shutter, several frames, and the earlier picture laid over it.</summary>
[Collection(nameof(Journeys))]
public sealed partial class CameraJourneyTests(Journey journey) : IDisposable
{
    private readonly List<string> _films = [];

    public void Dispose() => _films.ForEach(File.Delete);

    [Fact]
    public async Task A_face_before_the_camera_is_checked_taken_in_several_frames_and_laid_under_the_next_sitting()
    {
        var address = await TakeAtRestAsync();
        var (browser, visit) = await journey.BeginWithCameraAsync(await FilmAsync(BadPictures.FartherFromTheCamera));
        await using var closing = browser;
        var page = visit.Page;
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a new series" }).ClickAsync();

        await OpenCameraAsync(page);
        await Assertions.Expect(page.Locator(".capture-ghost")).ToBeVisibleAsync();

        // The earlier picture shrinks and moves until its eyes lie on those of the live face.
        var (ghost, video) = ((await page.Locator(".capture-ghost").BoundingBoxAsync())!, (await page.Locator(".capture-video video").BoundingBoxAsync())!);
        var shown = video.Width / 1024;
        Assert.Equal(900f / 1024, ghost.Width / video.Width, 0.04f);
        Assert.Equal(60 * shown, ghost.X - video.X, 12f);
        Assert.Equal(20 * shown, ghost.Y - video.Y, 12f);
        await page.Keyboard.PressAsync("g");
        await Assertions.Expect(page.Locator(".capture-ghost")).ToHaveCountAsync(0);
        Assert.Empty(visit.BrowserErrors);
    }

    /// <summary>Takes the picture at rest of a new patient; where that was.</summary>
    private async Task<string> TakeAtRestAsync()
    {
        var (browser, visit) = await journey.BeginWithCameraAsync(await FilmAsync(BadPictures.BeforeTheCamera));
        await using var closing = browser;
        var page = visit.Page;
        await visit.RegisterPatientAsync($"Camera {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await OpenCameraAsync(page);
        await Assertions.Expect(page.Locator(".capture-ghost")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Take the picture" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" }).ClickAsync();
        await page.Locator("[data-view=rest][data-state=stored]").ClickAsync();

        var averaged = page.GetByText(FramesPattern());
        await Assertions.Expect(averaged).ToBeVisibleAsync();
        Assert.InRange(int.Parse(FramesPattern().Match(await averaged.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture), 2, 7);
        Assert.Empty(visit.BrowserErrors);
        return page.Url;
    }

    private static async Task OpenCameraAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Use the camera" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-check=faces]")).ToHaveAttributeAsync("data-state", "good");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the picture" })).ToBeEnabledAsync();
    }

    /// <summary>A film in which a picture stands still.</summary>
    private async Task<string> FilmAsync(string picture)
    {
        await using var visit = await journey.BeginAsync(Journey.Portrait);
        var path = Path.Combine(Path.GetTempPath(), $"film-{Guid.NewGuid():N}.mjpeg");
        _films.Add(path);
        await using var film = File.Create(path);
        var frame = (await BadPictures.PaintAsync(visit.Page, picture)).Buffer;
        for (var i = 0; i < 8; i++)
        {
            await film.WriteAsync(frame, TestContext.Current.CancellationToken);
        }

        return path;
    }

    [GeneratedRegex(@"Points averaged over (\d) frames")]
    private static partial Regex FramesPattern();
}
