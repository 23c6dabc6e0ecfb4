using AngleSharp.Html.Parser;
using Glabella.App.Web.About;

namespace Glabella.App.Tests.Web.About;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("## Equation", "<h2>Equation</h2>")]
    [InlineData("# One", "<h2>One</h2>")]
    [InlineData("one\ntwo", "<p>one two</p>")]
    [InlineData("- a\n- b\n  more", "<ul>\n<li>a</li>\n<li>b more</li>\n</ul>")]
    [InlineData("1. a", "<ol>\n<li>a</li>\n</ol>")]
    [InlineData("**bold** and *leaning*", "<p><strong>bold</strong> and <em>leaning</em></p>")]
    [InlineData("s\\* stays", "<p>s* stays</p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [InlineData("`a *b* c`", "<p><code>a *b* c</code></p>")]
    [InlineData("```\n<x>\n```", "<pre tabindex=\"0\"><code>&lt;x&gt;</code></pre>")]
    [InlineData("    dotnet test", "<pre tabindex=\"0\"><code>dotnet test</code></pre>")]
    [InlineData("[spread](spread.md)", "<p><a href=\"/about/model/spread\">spread</a></p>")]
    [InlineData("[the page](../validation.md#x)", "<p><a href=\"/about/validation\">the page</a></p>")]
    [InlineData("[code](../../src/Glabella)", "<p>code</p>")]
    [InlineData("<!-- written by a command -->\nshown", "<p>shown</p>")]
    [InlineData("<!-- over\ntwo lines -->\n\nshown", "<p>shown</p>")]
    [InlineData("![a plot](pictures/p.svg)", "<p>a plot</p>")]
    [InlineData("![a \"plot\"](../pictures/validation-scatter.svg)", "<p><img src=\"/about/pictures/validation-scatter.svg\" alt=\"a &quot;plot&quot;\" loading=\"lazy\"></p>")]
    public void Each_mark_becomes_its_element(string markdown, string html) => Assert.Equal(html, MarkdownHtml.Of(markdown).Trim());

    [Fact]
    public void A_table_has_its_head_and_its_rows_and_keeps_an_escaped_bar()
    {
        var document = new HtmlParser().ParseDocument(MarkdownHtml.Of("| a | b |\n|---|---:|\n| 1 | x \\| y |\n| 2 | |"));

        Assert.Equal(["a", "b"], document.QuerySelectorAll("th").Select(cell => cell.TextContent));
        Assert.Equal(["1", "x | y", "2", ""], document.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("| <img src=x onerror=alert(1)> |\n|---|\n| <b>1</b> |")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("`<i>`")]
    public void Nothing_of_a_document_becomes_an_element_by_itself(string markdown) =>
        Assert.Empty(new HtmlParser().ParseDocument(MarkdownHtml.Of(markdown)).QuerySelectorAll("script, img, b, i, a"));

    [Fact]
    public void Every_page_of_the_model_is_read_to_its_end_without_a_mark_left_over() => Assert.All(
        ModelDocument.All.Append(ModelDocument.Validation),
        page =>
        {
            var shown = new HtmlParser().ParseDocument(MarkdownHtml.Of(page.Text));
            foreach (var code in shown.QuerySelectorAll("code").ToList())
            {
                code.Remove();
            }

            var text = shown.Body!.TextContent;
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
            Assert.DoesNotContain("|--", text, StringComparison.Ordinal);
            Assert.NotEmpty(shown.QuerySelectorAll("p"));
        });
}
