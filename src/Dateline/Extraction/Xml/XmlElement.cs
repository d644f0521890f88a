using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Xml;

/// <summary>An element of an XML text with what stands in it. Lists are compared by reference.</summary>
/// <param name="Space">What its namespace is called here (<see cref="XmlSpaces"/>); empty where it has none.</param>
/// <param name="Name">Its name without a prefix.</param>
/// <param name="Attributes">Its attributes in their order, by their names with prefix as written; references resolved.</param>
/// <param name="Start">Where it begins in the source, in UTF-16 units.</param>
internal sealed record XmlElement(string Space, string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, int Start) : XmlNode(Start, Start)
{
    /// <summary>What stands in it, in order.</summary>
    public List<XmlNode> Nodes { get; } = [];

    /// <summary>Where its first tag ends and its last one begins in the source, in UTF-16 units.</summary>
    public TextSpan Inner { get; set; }

    /// <summary>Whether the text ends before it does: what it holds may be cut.</summary>
    public bool IsCut { get; set; }

    /// <summary>The elements in it that are of that name and of any namespace.</summary>
    public IEnumerable<XmlElement> All(string name) => Nodes.OfType<XmlElement>().Where(element => element.Name == name);

    /// <summary>The elements in it of that namespace and name.</summary>
    public IEnumerable<XmlElement> All(string space, string name) => All(name).Where(element => element.Space == space);

    /// <summary>The first element in it of that namespace and name, or null.</summary>
    public XmlElement? First(string space, string name) => All(space, name).FirstOrDefault();

    /// <summary>The first element in it of that name in any namespace, or null.</summary>
    public XmlElement? First(string name) => All(name).FirstOrDefault();

    /// <summary>The elements in it at any depth, in the order of the text; itself not.</summary>
    public IEnumerable<XmlElement> Descendants()
    {
        foreach (XmlElement child in Nodes.OfType<XmlElement>())
        {
            yield return child;
            foreach (XmlElement inner in child.Descendants())
            {
                yield return inner;
            }
        }
    }

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? Attribute(string name)
    {
        foreach ((string key, string value) in Attributes)
        {
            if (key == name)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>All text in it, trimmed; null where there is none.</summary>
    public string? Value
    {
        get
        {
            StringBuilder text = new();
            Collect(this, text);
            return text.ToString().Trim() is { Length: > 0 } value ? value : null;
        }
    }

    // The tree is no deeper than its reader allows.
    private static void Collect(XmlElement element, StringBuilder text)
    {
        foreach (XmlNode node in element.Nodes)
        {
            if (node is XmlText run)
            {
                text.Append(run.Value);
            }
            else
            {
                Collect((XmlElement)node, text);
            }
        }
    }
}
