using System.Text;
using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

public sealed class HtmlReaderTests
{
    private static readonly CharacterReferences _references = new(DataSet.Embedded);

    [Theory]
    [InlineData("<p>a<p>b", "p(a)p(b)")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(a)li(bul(li(c)))li(d))")]
    [InlineData("<div><p>a</div>b", "div(p(a))b")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a)td(b))tr(td(c)))d")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))")]
    [InlineData("<a>x<a>y</a>z", "a(x)a(y)z")]
    [InlineData("<b>x<div>y</b>z</div>w", "b(xdiv(yz))w")]
    [InlineData("<h2>x<h3>y</h2>z", "h2(x)h3(y)z")]
    [InlineData("<br/>x<img src=a>y<hr>z", "br()ximg()yhr()z")]
    [InlineData("</p></div>x</span>", "x")]
    [InlineData("<svg><path/><path/></svg>x", "svg(unknown()unknown())x")]
    [InlineData("x<!-- <p>y -->z<!doctype html><?php a?>w", "xzw")]
    [InlineData("<script>if (a < b) '</p>'</script>x", "script(if (a < b) '</p>')x")]
    [InlineData("<style>a</styl></style >x<textarea><p></textarea>y", "style()xtextarea()y")]
    [InlineData("a < b <3 c", "a < b <3 c")]
    [InlineData("<p", "p()")]
    [InlineData("<p title='a>b' class=x>y", "p(y)")]
    [InlineData("<html><head><title>t</title><div>x</div>", "html(head(title(t))div(x))")]
    [InlineData("<!-->x<!--->y<!-- z", "xy")]
    [InlineData("<my-box>x<div>y</div></my-box>z", "unknown(xdiv(y))z")]
    public void Elements_hang_into_each_other_as_in_a_browser(string source, string tree) => Draw(HtmlReader.Read(source, new WorkMeter(10_000))).ShouldBe(tree);

    [Theory]
    [InlineData("&amp;", "&")]
    [InlineData("&AMP", "&")]
    [InlineData("&notit;", "¬it;")]
    [InlineData("&#8217;&#x2019;&#146;", "’’’")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&ccaron;&scaron;&zcaron;", "čšž")]
    [InlineData("& &; &# &#x; &unknown;", "& &; &# &#x; &unknown;")]
    public void Character_references_are_resolved_as_in_a_browser(string source, string characters) => _references.Resolve(source, false).ShouldBe(characters);

    [Fact]
    public void A_name_without_a_semicolon_in_an_address_stays() => _references.Resolve("/?a=1&copy=2&lt;", true).ShouldBe("/?a=1&copy=2<");

    [Fact]
    public void Attributes_are_found_however_they_are_written()
    {
        HtmlPage page = HtmlReader.Read("<div CLASS='a b' id=c hidden data-x=1 class=z /><p class = \"q\">", new WorkMeter(1_000));
        page.Raw(0, HtmlAttribute.Class).ToString().ShouldBe("a b");
        page.Raw(0, HtmlAttribute.Id).ToString().ShouldBe("c");
        page.Has(0, HtmlAttribute.Hidden).ShouldBeTrue();
        page.Raw(1, HtmlAttribute.Class).ToString().ShouldBe("q");
    }

    private static string Draw(HtmlPage page)
    {
        StringBuilder drawn = new();
        Draw(page, 0, page.Count, drawn);
        return drawn.ToString();
    }

    private static void Draw(HtmlPage page, int from, int to, StringBuilder drawn)
    {
        for (int i = from; i < to; i = page.Nodes[i].Behind)
        {
            HtmlNode node = page.Nodes[i];
            if (node.Tag == HtmlTag.Text)
            {
                drawn.Append(page.Source.AsSpan(node.Start, node.End - node.Start));
                continue;
            }
            drawn.Append(node.Tag.ToString().ToLowerInvariant()).Append('(');
            Draw(page, i + 1, node.Behind, drawn);
            drawn.Append(')');
        }
    }
}
