using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>One clinic on a fresh data folder and one browser, shared by the journeys, which each make patients of their own.</summary>
public sealed class Journey : IAsyncLifetime
{
    public const string UserName = "dr.okafor";
    public const string Password = "correct horse battery staple";
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _folder = RunningClinic.NewFolder();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningClinic? _clinic;
    private string? _signedIn;

    /// <summary>A portrait in the public domain (NASA, Eileen Collins) that Debian's python3-skimage brings.</summary>
    public static string Portrait => "/usr/lib/python3/dist-packages/skimage/data/astronaut.png";

    /// <summary>A cup of coffee, from the same package: no face.</summary>
    public static string Faceless => "/usr/lib/python3/dist-packages/skimage/data/coffee.png";

    internal Uri Address => _clinic!.Address;

    /// <summary>What the program holds in memory, MiB.</summary>
    internal double ServerMemoryMiB => _clinic!.MemoryMiB;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _clinic = await RunningClinic.StartAsync(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync();
    }

    private Task<IBrowser> LaunchAsync(params string[] more) => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium,
        Args =
        [
            "--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", .. more,
        ],
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_clinic is not null)
        {
            await _clinic.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the program without warning (as kill -9 does) and starts it again on the same data at the same address.</summary>
    public async Task KillAndRestartAsync()
    {
        await _clinic!.DisposeAsync();
        _clinic = await RunningClinic.StartAtAsync(_clinic.Address, _folder);
    }

    /// <summary>A visit by a signed-in physician, in a window of its own; skips the test when there is no browser.</summary>
    /// <param name="needs">A file that the journey needs, or null.</param>
    internal async Task<Visit> BeginAsync(string? needs = null, int width = 1180, int height = 820, bool dark = false)
    {
        Demand(Chromium, "Debian's package chromium");
        if (needs is not null)
        {
            Demand(needs, "Debian's package python3-skimage");
        }

        return await BeginAsync(_browser!, width, height, dark);
    }

    /// <summary>A visit in a browser of its own, whose camera shows a film again and again; the caller closes that browser.</summary>
    /// <param name="film">A file of JPEG frames one after the other.</param>
    internal async Task<(IBrowser Browser, Visit Visit)> BeginWithCameraAsync(string film)
    {
        var browser = await LaunchAsync($"--use-file-for-fake-video-capture={film}");
        return (browser, await BeginAsync(browser, 1180, 820, dark: false));
    }

    private async Task<Visit> BeginAsync(IBrowser browser, int width, int height, bool dark)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            StorageState = _signedIn,
        });
        context.SetDefaultTimeout(40_000); // the face is drawn without a graphics card here
        var visit = new Visit(await context.NewPageAsync());
        if (_signedIn is null)
        {
            await visit.SetUpAsync(_clinic!.LineWith("/setup/"));
            _signedIn = await context.StorageStateAsync();
        }

        return visit;
    }

    private static void Demand(string file, string package)
    {
        if (File.Exists(file))
        {
            return;
        }

        var missing = $"{file} is not there ({package}); this journey needs it.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("GLABELLA_DEMAND_BROWSER") == "1", missing);
        Assert.Fail(missing);
    }
}

/// <summary>The journeys run one after the other: one browser at a time.</summary>
[CollectionDefinition(nameof(Journeys), DisableParallelization = true)]
public sealed class Journeys : ICollectionFixture<Journey>;
