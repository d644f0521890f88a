using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Extraction.Encodings;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Turns items of a newswire (NITF, NewsML-G2, ninjs) into reports. Built once; safe to share between threads.</summary>
internal sealed class WireExtractor
{
    private static readonly SearchValues<char> _afterName = SearchValues.Create(" \t\r\n/>");
    private const long StepsOfJson = 60_000_000;
    private const int Looked = 4_096;
    private readonly PageDecoder _decoder;
    private readonly CharacterReferences _references;
    private readonly XmlTreeReader _xml;
    private readonly NinjsReader _ninjs;

    /// <summary>Reads <c>encodings/*.tsv</c> and <c>pages/character-references.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public WireExtractor(DataSet data, EncodingProfiles profiles)
    {
        _decoder = new PageDecoder(profiles, new EncodingLabels(data));
        _references = new CharacterReferences(data);
        _xml = new XmlTreeReader(_references);
        _ninjs = new NinjsReader(_xml);
    }

    /// <summary>Whether the bytes may be an item: XML whose outermost element is one, or a JSON object with an address of its own.</summary>
    public static bool IsWire(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]).Replace("\0", "", StringComparison.Ordinal);
        ReadOnlySpan<char> text = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n");
        if (text.Length == 0 || text[0] != '<')
        {
            return text.Length > 0 && text[0] == '{' && text.Contains("\"uri\"", StringComparison.Ordinal);
        }
        int at = 0;
        while (at + 1 < text.Length && !char.IsAsciiLetter(text[at + 1]))
        {
            int next = text[(at + 1)..].IndexOf('<');
            if (next < 0)
            {
                return false;
            }
            at += 1 + next;
        }
        ReadOnlySpan<char> name = text[Math.Min(at + 1, text.Length)..];
        int end = name.IndexOfAny(_afterName);
        name = end < 0 ? name : name[..end];
        name = name[(name.IndexOf(':') + 1)..];
        return name is "nitf" or "newsItem" or "newsMessage";
    }

    /// <summary>The items of <paramref name="raw"/>, each with its own bytes: the messages of NewsML-G2 hold several. What holds one item or none is given back as it is.</summary>
    public IReadOnlyList<RawReport> Split(RawReport raw, CancellationToken cancellation)
    {
        if (!IsWire(raw.Bytes.Span))
        {
            return [raw];
        }
        DecodedPage decoded = _decoder.Decode(raw.Bytes.Span, raw.ContentType);
        if (!decoded.Text.Contains("<newsMessage", StringComparison.Ordinal))
        {
            return [raw];
        }
        List<XmlElement> items = [.. _xml.Read(decoded.Text, cancellation).Items[0].Descendants().Where(element => element.Name == "newsItem" && !element.IsCut)];
        if (items.Count < 2)
        {
            return [raw];
        }
        int[] places = [.. items.SelectMany(item => new[] { item.Start, Math.Max(decoded.Text.IndexOf('>', item.Inner.End) + 1, item.Inner.End) })];
        int[] offsets = ByteOffsets.Of(decoded, raw.Bytes.Span, places);
        return [.. items.Select((_, i) => raw with
        {
            Label = string.Create(CultureInfo.InvariantCulture, $"{raw.Label}#{i + 1}"),
            Bytes = raw.Bytes[offsets[2 * i]..offsets[(2 * i) + 1]],
            ContentType = $"text/xml; charset={decoded.Encoding.WebName}",
        })];
    }

    /// <summary>The report of the item in <paramref name="raw"/>, or null where there is none in it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ExtractedReport? Extract(RawReport raw, CancellationToken cancellation)
    {
        DecodedPage decoded = _decoder.Decode(raw.Bytes.Span, raw.ContentType);
        WireText text = new(_references);
        List<Finding> findings = [.. decoded.Findings];
        if (Item(decoded.Text, text, findings, cancellation) is not WireItem item)
        {
            return null;
        }
        AddNotes(item, findings);
        ReportText fixedText = new(text.Text);
        if (fixedText.Value.Length == 0)
        {
            findings.Add(new Finding(FindingCodes.Empty, null, "The item holds no text."));
        }
        string? language = raw.Language ?? item.Language?.Split('-')[0].ToLowerInvariant();
        bool isKill = item.Status == WireStatus.Canceled && item.Id is not null;
        Report report = new(isKill ? $"{item.Id}#{item.Version}" : item.Id ?? raw.Label, raw.Outlet ?? Filled(item.Provider), fixedText)
        {
            Publisher = raw.Publisher,
            Url = raw.Url ?? item.Id,
            Parts = [.. text.Parts.Select(part => part with { Language = language })],
            Kind = raw.Kind,
            PublishedGiven = raw.Published ?? item.Issued?.Day,
            Seen = raw.Seen,
            Language = language,
            Replaces = raw.Replaces,
            Retracts = raw.Retracts ?? (isKill ? item.Id : null),
            Findings = findings,
        };
        return new ExtractedReport(report, Description(item), SourceMapBuilder.Build(fixedText.Value, text.Runs, decoded, raw.Bytes.Span));
    }

    private WireItem? Item(string source, WireText text, List<Finding> findings, CancellationToken cancellation)
    {
        if (source.AsSpan().TrimStart().StartsWith("{"))
        {
            JsonTree json = JsonTree.Read(source, 0, source.Length, new WorkMeter(StepsOfJson));
            return NinjsReader.IsOne(json) ? _ninjs.Read(source, json, text, cancellation) : null;
        }
        Found<XmlElement> tree = _xml.Read(source, cancellation);
        XmlElement root = tree.Items[0];
        SourceView view = new(source, null);
        XmlElement? item = root.First("newsItem") ?? root.First("newsMessage")?.Descendants().FirstOrDefault(element => element.Name == "newsItem");
        WireItem? read = item is not null ? NewsMlReader.Read(item, text, view) : root.First("nitf") is XmlElement nitf ? NitfReader.Read(nitf, text, view) : null;
        findings.AddRange(read is null ? [] : tree.Findings);
        return read;
    }

    private static void AddNotes(WireItem item, List<Finding> findings)
    {
        if (item.Status != WireStatus.Usable)
        {
            findings.Add(new Finding(FindingCodes.Withdrawn, null, item.Status == WireStatus.Canceled ? "The agency has killed the item: what was sent under its id is not to be used." : "The agency holds the item back."));
        }
        if (item.IsCorrection)
        {
            findings.Add(new Finding(FindingCodes.Corrected, null, "The agency sent the item as a correction of an earlier version."));
        }
        if (item.Embargo is PageTime embargo)
        {
            findings.Add(new Finding(FindingCodes.Embargoed, null, $"The item is not to be published before {embargo}."));
        }
    }

    private static PageDescription Description(WireItem item) => new()
    {
        Publisher = Filled(item.Provider),
        Published = item.Issued,
        Day = item.Issued?.Day,
        Language = item.Language,
        Canonical = item.Id,
        Section = item.Slug,
    };

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
