using Dateline.Extraction.Encodings;
using Dateline.Extraction.PlainText;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Turns the bytes of a web page into a report with its parts, what the page says of itself, and the way back to the bytes. Built once; safe to share between threads.</summary>
internal sealed class PageExtractor
{
    /// <summary>Steps of work that a page may take. A news page of 350 KB takes some 200,000.</summary>
    public const long StepsOfPage = 60_000_000;

    private readonly PageDecoder _decoder;
    private readonly CharacterReferences _references;
    private readonly ConceptTable _concepts;
    private readonly PageDescriber _describer;
    private readonly DatelineReader _datelines;
    private readonly PageLines _lines;
    private readonly ConsentWords _consent;
    private readonly LiveWords _live;
    private readonly PageSequence _sequence;

    /// <summary>Reads the knowledge of pages.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public PageExtractor(DataSet data, EncodingProfiles profiles, CalendarReader calendar, DatelineReader datelines)
    {
        _decoder = new PageDecoder(profiles, new EncodingLabels(data));
        _references = new CharacterReferences(data);
        _concepts = new ConceptTable(data);
        _describer = new PageDescriber(data, _references, calendar);
        _datelines = datelines;
        _lines = new PageLines(data);
        _consent = new ConsentWords(data);
        _live = new LiveWords(data);
        _sequence = new PageSequence(new PartWords(data));
    }

    /// <summary>The report of the page.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ExtractedReport Extract(RawReport raw, CancellationToken cancellation) => Extract(raw, new WorkMeter(StepsOfPage), cancellation);

    /// <summary>As <see cref="Extract(RawReport, CancellationToken)"/>, counting the steps in <paramref name="meter"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ExtractedReport Extract(RawReport raw, WorkMeter meter, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        DecodedPage decoded = _decoder.Decode(raw.Bytes.Span, raw.ContentType);
        HtmlPage page = HtmlReader.Read(decoded.Text, meter);
        PageConcepts[] own = ConceptReader.Read(page, _concepts, meter);
        PageText text = PageTextReader.Read(page, own, _references, meter);
        PageOutline outline = PageOutline.Build(page, text, _consent, meter);
        cancellation.ThrowIfCancellationRequested();
        LinkedData linked = LinkedData.Read(page, meter);
        (PageDescription description, int title) = _describer.Describe(page, text, outline, linked, raw.Url, meter);
        StoredBody? linkedBody = StoredBody.Linked(page, linked);
        bool[] kept = new BodyFinder(page, text, outline, _lines, title, description.Authors, meter).Find();
        StoredBody? stored = BodyChooser.Choose(page, text, outline, kept, linkedBody, meter);
        cancellation.ThrowIfCancellationRequested();
        PageComposer composer = new(text, _references);
        string? language = PageLanguage.Of(text, kept, raw.Language, description.Language);
        Compose(composer, page, text, outline, description, title, kept, stored, language);
        List<Finding> findings = [.. decoded.Findings, .. PageFindings.Of(page, text, outline, kept, stored, linked, description.Facts, meter)];
        List<Part> parts = WithDatelines(composer, language);
        Source source = new(raw, decoded, description, language);
        // Lists of articles have pages too.
        bool isArticle = Array.IndexOf(kept, true) >= 0 && (description.Day is not null || description.Authors.Count > 0);
        PagePart part = !isArticle ? new PagePart(null, null, null) : _sequence.Find(page, text, outline, _references, raw.Url ?? description.Canonical, meter);
        findings.AddRange(part.IsOneOfSeveral ? PageJoiner.Missing(part, part, 1) : []);
        ExtractedReport whole = Finished(source, raw.Label, composer, parts, raw.Published ?? description.Day ?? raw.Listed, findings);
        return whole with
        {
            Page = description with { Part = part.IsOneOfSeveral ? part : null, Facts = FactPlaces.InBytes(description.Facts, decoded, raw.Bytes.Span) },
            Entries = Entries(source, page, text, outline, kept, linked, meter),
        };
    }

    /// <summary>The entries of a live page: as it tells them to machines, else as it shows them.</summary>
    private List<ExtractedReport> Entries(Source source, HtmlPage page, PageText text, PageOutline outline, bool[] kept, LinkedData linked, WorkMeter meter)
    {
        List<LiveEntry> told = LiveEntry.Read(page, linked, _references, meter);
        if (told.Count > 0)
        {
            return [.. told.Select((entry, at) => OfEntry(source, entry, Label(at), new PageComposer(text, _references)))];
        }
        PageDescription said = source.Description;
        string? address = source.Raw.Url ?? said.Canonical;
        bool isLive = _live.AreIn(said.Title) || _live.AreIn(said.Section) || _live.AreIn(address) || linked.Articles.Any(article => LinkedData.IsOf(article.Tree, article.Entry, kind => kind == "LiveBlogPosting"));
        DateOnly? day = said.Modified is null || said.Modified.Value.Day == said.Day ? source.Raw.Published ?? said.Day : null;
        IReadOnlyList<LiveBlock> shown = new LiveBlocks(page, text, outline, meter).Find(kept, isLive, day, address);
        return [.. shown.Select((entry, at) => OfEntry(source, entry, outline, Label(at), new PageComposer(text, _references)))];

        string Label(int at) => $"{source.Raw.Label}#{at + 1}";
    }

    private sealed record Source(RawReport Raw, DecodedPage Decoded, PageDescription Description, string? Language);

    private static ExtractedReport OfEntry(Source source, LiveEntry entry, string label, PageComposer composer)
    {
        if (entry.Title is not null)
        {
            composer.Add(PartKind.Headline, entry.Title, entry.TitleStart, entry.TitleEnd - entry.TitleStart, source.Language, "live-entry");
        }
        foreach (IReadOnlyList<(int Start, int End)> paragraph in entry.Body.Paragraphs)
        {
            composer.Add(entry.Body, paragraph, source.Language, "live-entry");
        }
        return Finished(source, label, composer, entry.Title, entry.Published);
    }

    private static ExtractedReport OfEntry(Source source, LiveBlock entry, PageOutline outline, string label, PageComposer composer)
    {
        if (entry.Title.Count > 0)
        {
            composer.Add(PartKind.Headline, entry.Title, source.Language, "live-entry", " ");
        }
        string? title = entry.Title.Count > 0 ? composer.Text : null;
        foreach (int block in entry.Body)
        {
            composer.Add(KindOf(outline.Of[block]), [block], source.Language, "live-entry");
        }
        return Finished(source, label, composer, title, entry.Published);
    }

    private static ExtractedReport Finished(Source source, string label, PageComposer composer, string? title, PageTime? published)
    {
        PageDescription said = source.Description with { Title = title, Published = published, Day = published?.Day, Modified = null, Facts = [] };
        return Finished(source, label, composer, composer.Parts, published?.Day, []) with { Page = said };
    }

    private static PartKind KindOf(PageConcepts concepts) =>
        (concepts & PageConcepts.Heading) != 0 ? PartKind.Subheading : (concepts & PageConcepts.Quote) != 0 ? PartKind.Quote : (concepts & PageConcepts.Table) != 0 ? PartKind.Table : PartKind.Paragraph;

    private static ExtractedReport Finished(Source source, string label, PageComposer composer, IReadOnlyList<Part> parts, DateOnly? published, IReadOnlyList<Finding> findings)
    {
        RawReport raw = source.Raw;
        ReportText text = new(composer.Text);
        Report report = new(label, raw.Outlet ?? source.Description.Publisher ?? raw.ListedOutlet, text)
        {
            Publisher = raw.Publisher,
            Url = raw.Url ?? source.Description.Canonical,
            Parts = parts,
            Kind = raw.Kind,
            PublishedGiven = published,
            Seen = raw.Seen,
            Language = source.Language,
            Replaces = raw.Replaces,
            Retracts = raw.Retracts,
            Findings = findings,
        };
        return new ExtractedReport(report, null, SourceMapBuilder.Build(text.Value, composer.Runs, source.Decoded, raw.Bytes.Span));
    }

    private static void Compose(PageComposer composer, HtmlPage page, PageText text, PageOutline outline, PageDescription description, int title, bool[] kept, StoredBody? stored, string? language)
    {
        int first = Array.IndexOf(kept, true);
        int last = Array.LastIndexOf(kept, true);
        (int from, int behind) = title < 0 ? (-1, -1) : outline.Blocks(page.Nodes[title], title);
        if (title >= 0)
        {
            composer.Add(PartKind.Headline, [.. Enumerable.Range(from, behind - from).Where(block => (text.Blocks[block].Concepts & (PageConcepts.Hidden | PageConcepts.ReadAloud)) == 0)], language, "heading", " ");
        }
        else if (description.Facts.FirstOrDefault(fact => fact.Field == PageField.Title) is PageFact named && description.Title is not null)
        {
            composer.Add(PartKind.Headline, description.Title, named.Start, named.End - named.Start, language, "page-title");
        }
        if (stored is not null)
        {
            foreach (IReadOnlyList<(int Start, int End)> paragraph in stored.Paragraphs)
            {
                composer.Add(stored, paragraph, language, "stored-body");
            }
            return;
        }
        for (int i = Math.Max(first, 0); i <= last; i++)
        {
            if (i >= from && i < behind)
            {
                continue;
            }
            PageConcepts concepts = outline.Of[i];
            if (kept[i])
            {
                composer.Add(KindOf(concepts), [i], language, "page-body");
            }
            else if ((concepts & (PageConcepts.Hidden | PageConcepts.ReadAloud)) == 0)
            {
                composer.Add((concepts & PageConcepts.Caption) != 0 ? PartKind.Caption : PartKind.Boilerplate, [i], null, "page-aside");
            }
        }
    }

    private List<Part> WithDatelines(PageComposer composer, string? language)
    {
        string text = composer.Text;
        List<Part> parts = composer.Parts;
        int at = parts.FindIndex(part => part.Kind == PartKind.Paragraph);
        if (at >= 0 && _datelines.Prefix(text, parts[at].Span) is int end && BlockReader.Trimmed(text, end, parts[at].Span.End) is { IsEmpty: false } rest)
        {
            Part whole = parts[at];
            parts[at] = new Part(PartKind.Dateline, new TextSpan(whole.Span.Start, end), language, "dateline-before-text");
            parts.Insert(at + 1, whole with { Span = rest });
        }
        return parts;
    }
}
