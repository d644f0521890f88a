using System.Text;
using System.Xml.Linq;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Xml;

public sealed class XmlTreeReaderTests
{
    private static readonly XmlTreeReader _reader = new(new CharacterReferences(DataSet.Embedded));

    [Fact]
    public void Well_formed_text_gives_the_tree_that_the_frameworks_reader_gives()
    {
        Random random = new(20240305);
        for (int i = 0; i < (Long.IsAsked ? 20_000 : 400); i++)
        {
            StringBuilder text = new();
            Write(random, text, 0);

            Drawn(_reader.Read(text.ToString(), TestContext.Current.CancellationToken).Items[0]).ShouldBe(Drawn(XDocument.Parse(text.ToString(), LoadOptions.PreserveWhitespace).Root!));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"boom\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><a>&x;&y;</a>", "&x;&y;")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a>one</a>", "one")]
    [InlineData("<a>&lt;&#x41;&#66;&eacute;</a>", "<ABé")]
    public void Entities_that_a_text_declares_are_never_expanded(string text, string value) =>
        _reader.Read(text, TestContext.Current.CancellationToken).Items[0].First("a")!.Value.ShouldBe(value);

    [Fact]
    public void Text_knows_where_it_stands()
    {
        const string source = "<a>one<b>t&amp;o</b><![CDATA[<three>]]></a>";
        XmlElement a = _reader.Read(source, TestContext.Current.CancellationToken).Items[0].First("a")!;

        List<XmlText> texts = [.. a.Nodes.Concat(a.First("b")!.Nodes).OfType<XmlText>()];
        texts.Select(text => (text.Value, source[text.Start..text.End], text.IsPlain)).ShouldBe([("one", "one", true), ("<three>", "<three>", true), ("t&o", "t&amp;o", false)]);
        a.Inner.In(source).ShouldBe("one<b>t&amp;o</b><![CDATA[<three>]]>");
    }

    [Theory]
    [InlineData("<a>", 300_000)]
    [InlineData("<a b='", 300_000)]
    [InlineData("<!--", 300_000)]
    [InlineData("<![CDATA[", 100_000)]
    [InlineData("</a>", 300_000)]
    [InlineData("<a/>", 600_000)]
    [InlineData("<!DOCTYPE [", 100_000)]
    [InlineData("&#x", 300_000)]
    public void Text_that_repeats_itself_ends_within_the_caps(string piece, int count)
    {
        Found<XmlElement> found = _reader.Read(string.Concat(Enumerable.Repeat(piece, count)), TestContext.Current.CancellationToken);

        found.Items[0].Descendants().Count().ShouldBeLessThanOrEqualTo(XmlTreeReader.LimitNodes);
    }

    private static void Write(Random random, StringBuilder text, int depth)
    {
        string name = "abc"[random.Next(3)].ToString();
        text.Append('<').Append(name);
        for (int i = random.Next(3); i > 0; i--)
        {
            text.Append(' ').Append((char)('k' + i)).Append("=\"").Append(random.Next(2) == 0 ? "v &lt; w" : "it's").Append('"');
        }
        if (random.Next(5) == 0)
        {
            text.Append(" />");
            return;
        }
        text.Append('>');
        for (int i = random.Next(5); i > 0; i--)
        {
            switch (random.Next(6))
            {
                case 0 when depth < 6: Write(random, text, depth + 1); break;
                case 1: text.Append("<![CDATA[x < y & z]]>"); break;
                case 2: text.Append("<!-- <no> -->"); break;
                case 3: text.Append("<?php no ?>"); break;
                case 4: text.Append("Fish &amp; chips &#8212; "); break;
                default: text.Append("words and more "); break;
            }
        }
        text.Append("</").Append(name).Append('>');
    }

    private static string Drawn(XmlElement element) => element.Name.Length == 0 ? string.Concat(element.Nodes.OfType<XmlElement>().Select(Drawn))
        : $"({element.Name}{string.Concat(element.Attributes.Select(attribute => $" {attribute.Key}={attribute.Value}"))}:{string.Concat(element.Nodes.Select(node => node is XmlText text ? text.Value : Drawn((XmlElement)node)))})";

    private static string Drawn(XElement element) =>
        $"({element.Name.LocalName}{string.Concat(element.Attributes().Select(attribute => $" {attribute.Name}={attribute.Value}"))}:{string.Concat(element.Nodes().Select(node => node switch { XText text => text.Value, XElement inner => Drawn(inner), _ => "" }))})";
}
