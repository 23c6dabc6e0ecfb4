using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>From a file to a face, with everything that may be wrong with the file.</summary>
[Collection(nameof(Journeys))]
public class PhotographJourneyTests(Journey journey)
{
    [Fact]
    public async Task A_portrait_becomes_points_that_can_be_dragged_undone_and_moved_with_the_keys()
    {
        await using var visit = await AtCaptureAsync(Journey.Portrait);
        await visit.FindFaceAsync(Journey.Portrait);
        var page = visit.Page;
        var between = page.Locator("dl.figures div", new() { HasText = "Between the pupils" });
        Assert.InRange(NumberIn(await between.InnerTextAsync()), 55, 70);

        var before = await page.Locator(".lm-iris").First.GetAttributeAsync("cx");
        await DragRightIrisAsync(page, byPx: 20);
        Assert.NotEqual(before, await page.Locator(".lm-iris").First.GetAttributeAsync("cx"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(before, await page.Locator(".lm-iris").First.GetAttributeAsync("cx"));

        await page.Locator("svg.lm-picture").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.GetByText("right iris selected")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        Assert.True(double.Parse((await page.Locator(".lm-iris").First.GetAttributeAsync("cx"))!, CultureInfo.InvariantCulture) < double.Parse(before!, CultureInfo.InvariantCulture));
        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task A_ruler_replaces_the_iris_and_an_absurd_length_is_refused_in_words()
    {
        await using var visit = await AtCaptureAsync(Journey.Portrait);
        await visit.FindFaceAsync(Journey.Portrait);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Calibrate with a ruler" }).ClickAsync();
        await visit.Page.GetByLabel("Length between the ruler's ends").FillAsync("900");
        await visit.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(visit.Page.Locator("[data-code=interpupillary-implausible]")).ToContainTextAsync("adults lie between 50 and 75 mm");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm this face" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_picture_without_a_face_is_refused_and_not_stored()
    {
        await using var visit = await AtCaptureAsync(Journey.Faceless);
        var stored = 0;
        visit.Page.Request += (_, request) => stored += request.Method == "POST" && request.Url.EndsWith("/photographs", StringComparison.Ordinal) ? 1 : 0;

        await visit.ChooseFileAsync(Journey.Faceless);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No face found.");
        Assert.Equal(0, stored);
    }

    [Fact]
    public async Task A_text_file_named_jpg_is_refused_in_words()
    {
        await using var visit = await AtCaptureAsync();
        await visit.Page.Locator("#picture-file").SetInputFilesAsync(new FilePayload { Name = "me.jpg", MimeType = "image/jpeg", Buffer = "Not a picture."u8.ToArray() });

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The file is not a photograph, whatever its name says.");
    }

    [Fact]
    public async Task Sixty_megapixels_are_refused_with_value_and_limit_before_they_are_decoded()
    {
        await using var visit = await AtCaptureAsync();
        await visit.Page.Locator("#picture-file").SetInputFilesAsync(new FilePayload { Name = "big.png", MimeType = "image/png", Buffer = PngHeader(10_000, 6_000) });

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("10000 × 6000 = 60.0 megapixels; up to 40.0 can be used");
    }

    [Fact]
    public async Task The_server_itself_refuses_what_the_page_would_not_send()
    {
        await using var visit = await AtCaptureAsync();
        var patient = visit.UrlPart("/patients/");

        Assert.Equal((422, "not-a-picture"), await UploadAsync(visit, patient, "Not a picture."u8.ToArray()));
        Assert.Equal((422, "picture-too-many-pixels"), await UploadAsync(visit, patient, PngHeader(10_000, 6_000)));
        Assert.Equal((404, "patient-not-found"), await UploadAsync(visit, Guid.NewGuid().ToString(), await File.ReadAllBytesAsync(Journey.Portrait, TestContext.Current.CancellationToken)));
        Assert.Equal((422, "no-file"), await UploadAsync(visit, patient, null));
        var noToken = await visit.Page.APIRequest.PostAsync($"/api/patients/{patient}/photographs", new() { Multipart = visit.Page.APIRequest.CreateFormData() });
        Assert.Equal(400, noToken.Status);
    }

    [Fact]
    public async Task A_stored_picture_is_served_to_the_signed_in_only_and_never_kept_by_a_cache()
    {
        await using var visit = await AtCaptureAsync(Journey.Portrait);
        var id = Guid.NewGuid();
        var (status, _) = await UploadAsync(visit, visit.UrlPart("/patients/"), await File.ReadAllBytesAsync(Journey.Portrait, TestContext.Current.CancellationToken), id);
        Assert.Equal(200, status);

        var shown = await visit.Page.APIRequest.GetAsync($"/photographs/{id}");
        Assert.Equal((200, "image/png", "no-store", "nosniff"), (shown.Status, shown.Headers["content-type"], shown.Headers["cache-control"], shown.Headers["x-content-type-options"]));

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var refused = await stranger.GetAsync(new Uri(journey.Address, $"/photographs/{id}"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task The_camera_is_offered_and_takes_nothing_while_it_sees_no_face()
    {
        await using var visit = await AtCaptureAsync(); // the browser's test camera shows a green field
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use the camera" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-check=faces][data-state=stop]")).ToContainTextAsync("No face found.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take the picture" })).ToBeDisabledAsync();
    }

    private async Task<Visit> AtCaptureAsync(string? needs = null)
    {
        var visit = await journey.BeginAsync(needs);
        await visit.RegisterPatientAsync($"Photo {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        return visit;
    }

    private static async Task DragRightIrisAsync(IPage page, float byPx)
    {
        var box = (await page.Locator(".lm-iris").First.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + byPx, y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private static async Task<(int Status, string Code)> UploadAsync(Visit visit, string patient, byte[]? file, Guid? id = null)
    {
        var form = visit.Page.APIRequest.CreateFormData();
        form.Set("photographId", (id ?? Guid.NewGuid()).ToString());
        if (file is not null)
        {
            form.Set("file", new FilePayload { Name = "me.jpg", MimeType = "image/jpeg", Buffer = file });
        }

        var token = await visit.Page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
        var answer = await visit.Page.APIRequest.PostAsync($"/api/patients/{patient}/photographs",
            new() { Multipart = form, Headers = new Dictionary<string, string> { ["RequestVerificationToken"] = token } });
        var json = JsonDocument.Parse(await answer.TextAsync()).RootElement;
        return (answer.Status, json.TryGetProperty("code", out var code) ? code.GetString()! : "");
    }

    private static double NumberIn(string text) => double.Parse(Regex.Match(text, "[0-9]+\\.[0-9]").Value, CultureInfo.InvariantCulture);

    private static byte[] PngHeader(uint width, uint height)
    {
        byte[] body = [.. "IHDR"u8, .. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. body, .. Big(Crc(body))];
    }

    private static uint Crc(byte[] bytes) => ~bytes.SelectMany(b => Enumerable.Range(0, 8).Select(bit => (uint)(b >> bit) & 1))
        .Aggregate(uint.MaxValue, (crc, bit) => ((crc ^ bit) & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1);

    private static byte[] Big(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
