using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>The whole path without a mouse: only keys are pressed; the page is read, never touched.</summary>
[Collection(nameof(Journeys))]
public class KeyboardJourneyTests(Journey journey)
{
    private const int MaxTabs = 200;

    [Fact]
    public async Task From_a_new_patient_to_a_finished_record_with_keys_only()
    {
        await using var visit = await journey.BeginAsync();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await ReceiveVialAsync(page);
        await RegisterAsync(page);
        await FollowAsync(page, "a[href$='/photographs/new']");
        await FollowAsync(page, ".capture-reference button");
        await visit.WaitForPlannerAsync();

        await FollowAsync(page, "[aria-label='Label protocols'] button");
        await Assertions.Expect(page.Locator("tr.planner-site")).ToHaveCountAsync(5);
        await TabToAsync(page, "tr.planner-site input[data-field^='units-']");
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("3");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".planner-card-head").First).ToContainTextAsync("19 U");
        await visit.WaitUntilSavedAsync();

        await FollowAsync(page, ".planner-bar-end a.planner-primary");
        await page.WaitForURLAsync(new Regex("/sign$"));
        await TypeIntoAsync(page, "input[type=password]", Journey.Password);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/signed$"));
        await TypeIntoAsync(page, "input[name='ConsentReason']", "Signed on paper");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/treatments/[0-9a-f-]{36}"));
        await OpenVialAsync(page);

        for (var open = 5; open > 0; open--)
        {
            await visit.ExpectOpenAsync(open, of: 5);
            await visit.Given.WaitForAsync();
            await keys.PressAsync("g");
        }

        await page.GetByText("Every site is answered").WaitForAsync();
        await TypeIntoAsync(page, "input[name='Input.Counted']", "19");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/record$"));
        Assert.Contains("LOT-KEYS", await page.Locator("article.document").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task ReceiveVialAsync(IPage page)
    {
        await page.GotoAsync("/stock/receive");
        await TabToAsync(page, "#Vial");
        for (var step = 0; step < 30 && await page.Locator("#Vial").InputValueAsync() != "onabotulinumtoxinA 50"; step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await TypeIntoAsync(page, "input[name='Input.Lot']", "LOT-KEYS");
        await TypeIntoAsync(page, "input[name='Input.Expiry']", Visit.ExpiryNextYear());
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/stock$"));
    }

    /// <summary>The panel stands open only while no other vial is in use.</summary>
    private static async Task OpenVialAsync(IPage page)
    {
        if (await page.Locator("details:has(#open-which)").GetAttributeAsync("open") is null)
        {
            await FollowAsync(page, "details:has(#open-which) > summary");
        }

        await TabToAsync(page, "#open-which");
        await page.Keyboard.PressAsync("Home");
        for (var step = 0; step < 30 && !(await page.Locator("#open-which option:checked").InnerTextAsync()).Contains("LOT-KEYS", StringComparison.Ordinal); step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await FollowAsync(page, "form:has(#open-which) button");
    }

    private static async Task RegisterAsync(IPage page)
    {
        await page.GotoAsync("/patients/new");
        await TypeIntoAsync(page, "input[name='Input.FamilyName']", $"Keys {Guid.NewGuid():N}");
        await TypeIntoAsync(page, "input[name='Input.GivenName']", "Ada");
        await TypeIntoAsync(page, "input[name='Input.BirthDate']", "10.12.1965");
        await TabToAsync(page, "input[name='Input.Sex']");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/patients/[0-9a-f-]{36}$"));
    }

    private static async Task FollowAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TypeIntoAsync(IPage page, string selector, string text)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses Tab until the focus stands on what a selector names; fails when it never does.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var tab = 0; tab < MaxTabs; tab++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{MaxTabs} presses of Tab did not reach {selector} on {page.Url}."));
    }
}
