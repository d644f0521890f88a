using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Extraction.Xml;

/// <summary>
/// Reads XML as feeds and agencies write it, into a tree that knows where its text stands in the source. No document type is read, nothing is fetched, and no entity is expanded but those of XML and HTML themselves.
/// Ill-formed text gives what it holds: ends without a beginning are passed over, missing ends are made, ampersands and smaller-than signs that begin nothing are text. One pass, no recursion, counted caps.
/// Built once; safe to share between threads.
/// </summary>
/// <remarks>Why not the framework's reader: it stops at the first fault, of which feeds have many, and does not tell where in the source resolved text stands (docs/adr/0011-markup-is-read-by-our-own-readers.md).</remarks>
/// <param name="references">The names of characters.</param>
internal sealed class XmlTreeReader(CharacterReferences references)
{
    /// <summary>The deepest nesting that is kept; elements in deeper ones are passed over, their text is not.</summary>
    public const int LimitDepth = 256;

    /// <summary>The most elements and runs of text that are kept.</summary>
    public const int LimitNodes = 500_000;

    /// <summary>Reads <paramref name="source"/>.</summary>
    /// <returns>An element without a name that holds the text's outermost elements, and what was odd: <see cref="FindingCodes.Damaged"/>, <see cref="FindingCodes.LimitMet"/>.</returns>
    public Found<XmlElement> Read(string source, CancellationToken cancellation)
    {
        XmlPass pass = new(source, references);
        while (pass.Step())
        {
            cancellation.ThrowIfCancellationRequested();
        }
        return new Found<XmlElement>([pass.Root], pass.Findings());
    }
}
