namespace Dateline.Extraction.Html;

/// <summary>The elements of HTML that the reader tells apart, by their names in lower case; all others are <see cref="Unknown"/>.</summary>
internal enum HtmlTag : byte
{
    /// <summary>An element without a meaning of its own here.</summary>
    Unknown,

    /// <summary>A run of text.</summary>
    Text,
    A, Abbr, Address, Applet, Area, Article, Aside, Audio, B, Base, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup,
    Dd, Del, Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6,
    Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Label, Legend, Li, Link, Listing, Main, Marquee, Math, Menu, Meta, Nav, Nobr, Noembed, Noframes,
    Noscript, Object, Ol, Optgroup, Option, P, Param, Picture, Pre, Q, S, Script, Search, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub,
    Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Video, Wbr, Xmp,
}
