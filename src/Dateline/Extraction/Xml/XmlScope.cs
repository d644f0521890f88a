namespace Dateline.Extraction.Xml;

/// <summary>The namespaces that are declared at one place, the innermost first.</summary>
internal sealed record XmlScope(string Prefix, string Space, XmlScope? Outer, int Count)
{
    private const int LimitDeclarations = 64;

    /// <summary>What <paramref name="prefix"/> stands for, or null where it was not declared.</summary>
    public static string? Find(XmlScope? scope, string prefix)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Prefix == prefix)
            {
                return scope.Space;
            }
        }
        return null;
    }

    /// <summary>The namespaces within an element that has <paramref name="attributes"/>.</summary>
    public static XmlScope? With(List<KeyValuePair<string, string>> attributes, XmlScope? scope)
    {
        foreach ((string name, string value) in attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                scope = Add(scope, name.Length == 5 ? "" : name[6..], XmlSpaces.Of(value));
            }
        }
        return scope;
    }

    private static XmlScope? Add(XmlScope? outer, string prefix, string space) => (outer?.Count ?? 0) < LimitDeclarations ? new XmlScope(prefix, space, outer, (outer?.Count ?? 0) + 1) : outer;
}
