using Dateline.Extraction.Encodings;
using Dateline.Extraction.Html;
using Dateline.Extraction.Newswire;
using Dateline.Extraction.Outlets;
using Dateline.Extraction.PlainText;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction;

/// <summary>Turns the bytes of a plain text, a web page or an item of a newswire into a report with its parts. Built once; safe to share between threads.</summary>
public sealed class ReportExtractor
{
    private const string Read = "en";
    private const string Joint = "\n\n";
    private const int FewestBodyWords = 8;
    private readonly TextDecoder _decoder;
    private readonly LayoutReader _layout;
    private readonly PageExtractor _pages;
    private readonly WireExtractor _wires;

    /// <summary>Reads <c>encodings/*.tsv</c>, <c>pages/*.tsv</c>, <c>outlets/outlets.tsv</c>, <c>languages/*/prompts.tsv</c> and the calendar words.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public ReportExtractor(DataSet data)
    {
        CalendarWords words = new(data);
        CalendarReader calendar = new(words, new TimeWords(data));
        DatelineReader datelines = new(calendar, words, data);
        EncodingProfiles profiles = new(data);
        _decoder = new TextDecoder(profiles);
        _layout = new LayoutReader(datelines, new LinePatterns(data));
        _pages = new PageExtractor(data, profiles, calendar, datelines);
        _wires = new WireExtractor(data, profiles);
        Outlets = new OutletRegistry(data);
    }

    /// <summary>Who publishes under which host.</summary>
    public OutletRegistry Outlets { get; }

    /// <summary>The reports that stand together in <paramref name="raw"/>, each with its own bytes: several in a message of a newswire, else the one.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<RawReport> Split(RawReport raw, CancellationToken cancellation) => _wires.Split(raw, cancellation);

    /// <summary>
    /// The report of <paramref name="raw"/>. Of a page its text is the headline and the running text with what stands between; else it is the decoded text as it stands (a byte order mark left out, line ends LF),
    /// with the headline that was given apart before it and a blank line between. Any bytes give a report, perhaps empty, with findings.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Report Extract(RawReport raw, CancellationToken cancellation) => ExtractWhole(raw, cancellation).Report;

    /// <summary>As <see cref="Extract"/>, with what a page says of itself and from which bytes each character comes.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ExtractedReport ExtractWhole(RawReport raw, CancellationToken cancellation) => ExtractWhole(raw, OutletLines.None, cancellation);

    /// <summary>As <see cref="ExtractWhole(RawReport, CancellationToken)"/>, where of a plain text the lines that its outlet repeats are told from its own.</summary>
    /// <param name="raw">The bytes.</param>
    /// <param name="lines">What is known of the lines of outlets.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ExtractedReport ExtractWhole(RawReport raw, OutletLines lines, CancellationToken cancellation)
    {
        if (raw.Entry is int number)
        {
            IReadOnlyList<ExtractedReport> entries = ExtractWhole(raw with { Entry = null }, lines, cancellation).Entries;
            return number >= 1 && number <= entries.Count ? PageJoiner.Named(entries[number - 1], raw.Label) : Missing(raw, number);
        }
        if (raw.ContentType == JoinedPages.MediaType)
        {
            return PageJoiner.Join([.. JoinedPages.Split(raw).Select(page => (_pages.Extract(Known(page.Page), cancellation), page.Start))]);
        }
        RawReport known = Known(raw);
        return raw.Headline is null && WireExtractor.IsWire(raw.Bytes.Span) && _wires.Extract(known, cancellation) is ExtractedReport item ? item
            : raw.Headline is null && PageSign.IsPage(raw.Bytes.Span, raw.ContentType) ? _pages.Extract(known, cancellation)
            : new ExtractedReport(ExtractText(known, lines, cancellation), null, null);
    }

    private static ExtractedReport Missing(RawReport raw, int number) => new(
        new Report(raw.Label, raw.Outlet, new ReportText("")) { Url = raw.Url, Findings = [new Finding(FindingCodes.Empty, null, $"The page has no entry {number}.")] }, null, null);

    /// <summary>The address of the page behind <paramref name="raw"/> of the same article; null where it has none, or is no page.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public string? NextPage(RawReport raw, CancellationToken cancellation) => ExtractWhole(raw, cancellation).Page?.Part?.Next;

    /// <summary>Whether the bytes are read as a plain text: they are no page and no item of a newswire, or a headline was given with them.</summary>
    public static bool IsPlain(RawReport raw) =>
        raw.ContentType != JoinedPages.MediaType && (raw.Headline is not null || !(PageSign.IsPage(raw.Bytes.Span, raw.ContentType) || WireExtractor.IsWire(raw.Bytes.Span)));

    private RawReport Known(RawReport raw)
    {
        KnownOutlet? outlet = Outlets.At(raw.Url) ?? Outlets.Named(raw.Outlet);
        return raw with { Outlet = raw.Outlet ?? outlet?.Name, Publisher = raw.Publisher ?? outlet?.Publisher };
    }

    /// <summary>The report of a page, whatever the bytes are, counting the steps in <paramref name="meter"/>.</summary>
    internal ExtractedReport ExtractPage(RawReport raw, WorkMeter meter, CancellationToken cancellation) => _pages.Extract(raw, meter, cancellation);

    private Report ExtractText(RawReport raw, OutletLines lines, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        DecodedText decoded = _decoder.Decode(raw.Bytes.Span);
        List<Finding> findings = [.. decoded.Findings];
        TextSpan given = BlockReader.Trimmed(raw.Headline ?? "", 0, raw.Headline?.Length ?? 0);
        string head = given.IsEmpty ? "" : given.In(raw.Headline!).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        ReportText text = new(given.IsEmpty ? decoded.Text : head + Joint + decoded.Text);
        int from = given.IsEmpty ? 0 : head.Length + Joint.Length;
        List<TextBlock> blocks = decoded.IsBinary ? [] : BlockReader.Read(text.Value, from);
        if (blocks.Count == 0 && given.IsEmpty && !decoded.IsBinary)
        {
            findings.Add(new Finding(FindingCodes.Empty, null, "The input holds no text."));
        }
        cancellation.ThrowIfCancellationRequested();
        string? language = raw.Language ?? PartLanguages.OfBody(text.Value, blocks);
        string? outlet = raw.Outlet ?? raw.ListedOutlet;
        OutletHabits habits = lines == OutletLines.None ? OutletHabits.None : new OutletHabits(lines.For(outlet), [.. new[] { outlet, raw.Publisher }.Where(name => name?.Length > 2).OfType<string>()]);
        List<Part> parts = _layout.Read(text.Value, new TextSpan(0, head.Length), blocks, language, habits);
        AddUnread(text, parts, language, findings);
        return new Report(raw.Label, outlet, text)
        {
            Publisher = raw.Publisher,
            Url = raw.Url,
            Parts = parts,
            Kind = raw.Kind,
            PublishedGiven = raw.Published ?? raw.Listed,
            Seen = raw.Seen,
            Language = language,
            Replaces = raw.Replaces,
            Retracts = raw.Retracts,
            Findings = findings,
        };
    }

    private static void AddUnread(ReportText text, List<Part> parts, string? language, List<Finding> findings)
    {
        if (language is not (null or Read))
        {
            findings.Add(new Finding(FindingCodes.LanguageNotRead, null, $"The report is in a language that is not read ({language})."));
            return;
        }
        foreach (Part part in parts.Where(part => part.Kind == PartKind.Paragraph && part.Language is not (null or Read)))
        {
            if (BlockShape.Words(part.Span.In(text.Value), FewestBodyWords) >= FewestBodyWords)
            {
                findings.Add(new Finding(FindingCodes.LanguageNotRead, part.Span, $"The paragraph is in a language that is not read ({part.Language})."));
            }
        }
    }
}
