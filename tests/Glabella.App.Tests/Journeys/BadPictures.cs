using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>Pictures that must be refused, painted from the portrait on a canvas of the browser, so that no picture file is needed.</summary>
internal static class BadPictures
{
    /// <summary>The one that is good: a frame of a camera, as JPEG.</summary>
    public const string BeforeTheCamera = "before the camera";

    /// <summary>The same from a little farther away: 900/1024 of the size, 60 px to the side and 20 px down.</summary>
    public const string FartherFromTheCamera = "farther from the camera";

    /// <summary>What is drawn on the canvas, in JavaScript: g is its context, p the portrait of 512 × 512 px, size sets the canvas.</summary>
    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["two faces"] = "size(660, 330); g.drawImage(p, -90, 0); g.drawImage(p, 90, 0, 330, 330, 330, 0, 330, 330);",
        [BeforeTheCamera] = "size(1024, 768); g.drawImage(p, 0, 0, 512, 384, 0, 0, 1024, 768);",
        [FartherFromTheCamera] = "size(1024, 768); g.fillStyle = '#8a8580'; g.fillRect(0, 0, 1024, 768); g.drawImage(p, 0, 0, 512, 384, 60, 20, 900, 675);",
        ["blurred"] = "size(512, 512); g.filter = 'blur(3px)'; g.drawImage(p, 0, 0);",
        ["dark"] = "size(512, 512); g.filter = 'brightness(0.2)'; g.drawImage(p, 0, 0);",
        ["small"] = "size(256, 256); g.drawImage(p, 0, 0, 256, 256);",
        ["on its side"] = "size(512, 512); g.translate(512, 0); g.rotate(Math.PI / 2); g.drawImage(p, 0, 0);",
        ["glasses"] = "size(512, 512); g.drawImage(p, 0, 0); g.fillStyle = '#0a0a0a'; for (const [x, y] of [[204, 103], [246, 106]]) { g.beginPath(); g.ellipse(x, y, 15, 12, 0, 0, 7); g.fill(); }",
    };

    /// <summary>A full profile, of a head of our own: there is none of the portrait.</summary>
    public static async Task<FilePayload> ProfileAsync(IPage page)
    {
        var atlas = await page.Context.NewPageAsync();
        var picture = await StudyCamera.TakeAsync(atlas, yaw: 90);
        await atlas.CloseAsync();
        return new() { Name = "profile.jpg", MimeType = "image/jpeg", Buffer = picture };
    }

    public static async Task<FilePayload> PaintAsync(IPage page, string kind)
    {
        var portrait = Convert.ToBase64String(await File.ReadAllBytesAsync(Journey.Portrait, TestContext.Current.CancellationToken));
        var script = $$"""
            async (portrait) => {
              const p = await createImageBitmap(new Blob([Uint8Array.from(atob(portrait), (c) => c.charCodeAt(0))]));
              const canvas = document.createElement('canvas');
              const size = (width, height) => Object.assign(canvas, { width, height });
              const g = canvas.getContext('2d');
              {{Drawings[kind]}}
              return canvas.toDataURL('{{(kind is BeforeTheCamera or FartherFromTheCamera ? "image/jpeg" : "image/png")}}', 0.95).split(',')[1];
            }
            """;
        return new() { Name = kind + ".png", MimeType = "image/png", Buffer = Convert.FromBase64String(await page.EvaluateAsync<string>(script, portrait)) };
    }
}
