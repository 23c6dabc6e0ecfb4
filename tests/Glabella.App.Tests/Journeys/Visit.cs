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
        await Page.GetByLabel("Product").SelectOptionAsync(new SelectOptionValue { Value = "onabotulinumtoxinA" });
        await Page.GetByLabel("Lot").FillAsync(lot);
        await Page.GetByLabel("Expir").FillAsync(ExpiryNextYear());
        await Page.Locator("main form button.btn-primary").ClickAsync();
        await Page.GetByText(lot).First.WaitForAsync();
    }

    public static string ExpiryNextYear() => (TimeProvider.System.GetUtcNow().Year + 1).ToString(CultureInfo.InvariantCulture) + "-06";

    public string UrlPart(string after) => IdPattern().Match(Page.Url[Page.Url.IndexOf(after, StringComparison.Ordinal)..]).Value;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex IdPattern();
}
