namespace Dateline.Extraction.Html;

/// <summary>What a part of a page is by its element, its class, its id or what it stands in.</summary>
[Flags]
internal enum PageConcepts : ulong
{
    /// <summary>Nothing is told.</summary>
    None = 0,

    /// <summary>The running text of the article.</summary>
    Body = 1UL << 0,

    /// <summary>The whole article.</summary>
    Article = 1UL << 1,

    /// <summary>The headline.</summary>
    Headline = 1UL << 2,

    /// <summary>The standfirst under the headline.</summary>
    Standfirst = 1UL << 3,

    /// <summary>Who wrote it.</summary>
    Byline = 1UL << 4,

    /// <summary>When it was published.</summary>
    Date = 1UL << 5,

    /// <summary>The words under a picture.</summary>
    Caption = 1UL << 6,

    /// <summary>Who made the picture.</summary>
    Credit = 1UL << 7,

    /// <summary>Words about the author.</summary>
    AboutAuthor = 1UL << 8,

    /// <summary>What readers say.</summary>
    Comments = 1UL << 9,

    /// <summary>Links to other articles.</summary>
    Related = 1UL << 10,

    /// <summary>Buttons to share or follow.</summary>
    Share = 1UL << 11,

    /// <summary>An offer to write by mail.</summary>
    Newsletter = 1UL << 12,

    /// <summary>An advertisement.</summary>
    Advertisement = 1UL << 13,

    /// <summary>Something else of the outlet's that is offered.</summary>
    Promotion = 1UL << 14,

    /// <summary>Subjects and key words.</summary>
    Tags = 1UL << 15,

    /// <summary>Ways through the site.</summary>
    Navigation = 1UL << 16,

    /// <summary>The head of the page or of a part.</summary>
    Header = 1UL << 17,

    /// <summary>The foot of the page or of a part.</summary>
    Footer = 1UL << 18,

    /// <summary>What stands beside.</summary>
    Aside = 1UL << 19,

    /// <summary>An offer to pay or to sign in.</summary>
    Paywall = 1UL << 20,

    /// <summary>A question for consent.</summary>
    Consent = 1UL << 21,

    /// <summary>What is not shown.</summary>
    Hidden = 1UL << 22,

    /// <summary>What is only read aloud.</summary>
    ReadAloud = 1UL << 23,

    /// <summary>An entry of a live report.</summary>
    LiveEntry = 1UL << 24,

    /// <summary>Words of the text that are shown again in large.</summary>
    PullQuote = 1UL << 25,

    /// <summary>A post of a network or something else from elsewhere.</summary>
    Embed = 1UL << 26,

    /// <summary>A film or a sound and what belongs to it.</summary>
    Player = 1UL << 27,

    /// <summary>A table of what is in the text.</summary>
    Contents = 1UL << 28,

    /// <summary>A list of pictures.</summary>
    Gallery = 1UL << 29,

    /// <summary>Whose rights, terms and the like.</summary>
    Legal = 1UL << 30,

    /// <summary>Something to choose or to fill in.</summary>
    Form = 1UL << 31,

    /// <summary>In a link.</summary>
    Link = 1UL << 32,

    /// <summary>In an entry of a list.</summary>
    ListItem = 1UL << 33,

    /// <summary>In a table.</summary>
    Table = 1UL << 34,

    /// <summary>In a quotation set apart.</summary>
    Quote = 1UL << 35,

    /// <summary>In a heading.</summary>
    Heading = 1UL << 36,

    /// <summary>In bold type.</summary>
    Strong = 1UL << 37,

    /// <summary>In a picture with its words.</summary>
    Figure = 1UL << 38,

    /// <summary>In an element that says it is the main one.</summary>
    Main = 1UL << 39,

    /// <summary>The head of the document, a script or the like: no text of the page.</summary>
    NotText = 1UL << 40,

    /// <summary>In italics.</summary>
    Slanted = 1UL << 41,

    /// <summary>A box of facts, a chart, a score: with the text, but not running.</summary>
    Box = 1UL << 42,

    /// <summary>A short form of another article.</summary>
    Teaser = 1UL << 43,

    /// <summary>An error that was put right.</summary>
    Correction = 1UL << 44,
}
