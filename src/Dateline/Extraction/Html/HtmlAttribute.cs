namespace Dateline.Extraction.Html;

/// <summary>The attributes that are kept, by their names in lower case with <c>-</c> as <c>_</c>; all others are passed over.</summary>
internal enum HtmlAttribute : byte
{
    /// <summary>An attribute that is not kept.</summary>
    Other,
    Aria_hidden, Aria_label, Charset, Class, Content, Data_component, Data_component_name, Data_module, Data_name, Data_qa, Data_test_id, Data_testid, Data_type,
    Datetime, Hidden, Href, Http_equiv, Id, Itemprop, Itemtype, Lang, Name, Property, Pubdate, Rel, Role, Shadowrootmode, Style, Title, Type,
}
