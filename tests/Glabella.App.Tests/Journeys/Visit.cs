using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>What a clinician does, step by step, by what is written on the screen. Also hears every error the browser reports.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    public Visit(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: exceptions, blocked scripts, failed loads.</summary>
    public IReadOnlyList<string> BrowserErrors => _errors;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    public async Task SetUpAsync(string line)
    {
        await Page.GotoAsync(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        await Page.GetByLabel("Name, as it is signed").FillAsync("Dr Adaeze Okafor");
        await Page.GetByLabel("User name").FillAsync(Journey.UserName);
        await Page.GetByLabel("Role").SelectOptionAsync("Physician");
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Journey.Password);
        await Page.GetByLabel("The same password again").FillAsync(Journey.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
    }

    public async Task RegisterPatientAsync(string family, string given = "Eileen")
    {
        await Page.GotoAsync("/patients/new");
        await Page.GetByLabel("Family name", new() { Exact = true }).FillAsync(family);
        await Page.GetByLabel("Given name", new() { Exact = true }).FillAsync(given);
        await Page.GetByLabel("Birth date", new() { Exact = true }).FillAsync("19.11.1976");
        await Page.GetByLabel("Female", new() { Exact = true }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Register patient" }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/patients/[0-9a-f-]{36}$"));
    }

    /// <summary>From the patient's page to the page that takes the photograph.</summary>
    public async Task OpenCaptureAsync()
    {
        await Page.Locator("a[href$='/photographs/new']").First.ClickAsync();
        await Page.GetByText("Drop a photograph here").WaitForAsync();
    }

    public Task ChooseFileAsync(string path) => Page.Locator("#picture-file").SetInputFilesAsync(path);

    public async Task FindFaceAsync(string picture)
    {
        await ChooseFileAsync(picture);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Confirm this face" }).WaitForAsync();
    }

    public async Task ConfirmFaceAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Confirm this face" }).ClickAsync();
        await WaitForPlannerAsync();
    }

    public async Task UseReferenceFaceAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Use the reference face" }).ClickAsync();
        await WaitForPlannerAsync();
    }

    public async Task WaitForPlannerAsync()
    {
        await Page.WaitForURLAsync(new Regex("/plans/[0-9a-f-]{36}$"));
        await Page.Locator(".planner-bar").WaitForAsync();
    }

    /// <summary>Waits until the planner says that everything is saved.</summary>
    public Task WaitUntilSavedAsync() => Page.Locator(".planner-save[data-kind=saved]").WaitForAsync();

    public async Task ReceiveVialAsync(string lot)
    {
        await Page.GotoAsync("/stock/receive");
        await Page.GetByLabel("Product and vial").SelectOptionAsync(new SelectOptionValue { Value = "onabotulinumtoxinA 50" });
        await Page.GetByLabel("Lot", new() { Exact = true }).FillAsync(lot);
        await Page.GetByLabel("Expires").FillAsync(ExpiryNextYear());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Receive", Exact = true }).ClickAsync();
        await Page.GetByText(lot).First.WaitForAsync();
    }

    /// <summary>Applies the label's protocol for glabellar lines: five sites of 4 U.</summary>
    public async Task ApplyGlabellaAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = GlabellaButton() }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("tr.planner-site")).ToHaveCountAsync(5);
        await WaitUntilSavedAsync();
    }

    public ILocator UnitsOfSite(int row) => Page.Locator("tr.planner-site").Nth(row).Locator("input[data-field^='units-']");

    public async Task SignAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign plan…" }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Check and sign" }).WaitForAsync();
        foreach (var reason in await Page.GetByLabel("Why it is signed nevertheless").AllAsync())
        {
            await reason.FillAsync("Discussed with the patient");
        }

        await Page.GetByLabel("Password of Dr Adaeze Okafor").FillAsync(Journey.Password);
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Sign plan: ") }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/plans/[0-9a-f-]{36}/signed$"));
    }

    /// <summary>Starts the treatment and makes up a vial of a lot.</summary>
    public async Task StartTreatmentAsync(string lot)
    {
        await Page.GetByLabel("Why the treatment begins without a signed one").FillAsync("Signed on paper");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start treatment" }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/treatments/[0-9a-f-]{36}"));
        var opening = Page.Locator("details:has(#open-which)");
        if (await opening.GetAttributeAsync("open") is null)
        {
            await opening.Locator("summary").ClickAsync();
        }

        var choice = await Page.Locator("#open-which option", new() { HasText = lot }).First.GetAttributeAsync("value");
        await Page.Locator("#open-which").SelectOptionAsync(choice!);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Made up now" }).ClickAsync();
        await Page.Locator(".vial-now", new() { HasText = lot }).WaitForAsync();
    }

    public ILocator Given => Page.Locator("button.given");

    public async Task<decimal> UnitsLeftAsync() =>
        decimal.Parse(await Page.Locator(".vial-left strong").InnerTextAsync(), CultureInfo.InvariantCulture);

    /// <summary>Waits until so many sites are open.</summary>
    public Task ExpectOpenAsync(int open, int of) => Assertions.Expect(Page.Locator(".treat-sites header .end")).ToHaveTextAsync($"{open} open of {of}");

    public async Task FinishAsync(decimal counted)
    {
        await Page.GetByLabel("by your own count of the syringe").FillAsync(counted.ToString(CultureInfo.InvariantCulture));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Finish treatment" }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/treatments/[0-9a-f-]{36}/record$"));
    }

    public static string ExpiryNextYear() => (TimeProvider.System.GetUtcNow().Year + 1).ToString(CultureInfo.InvariantCulture) + "-06";

    public string UrlPart(string after) => IdPattern().Match(Page.Url[Page.Url.IndexOf(after, StringComparison.Ordinal)..]).Value;

    [GeneratedRegex("^\\+ Glabellar lines")]
    private static partial Regex GlabellaButton();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex IdPattern();
}
