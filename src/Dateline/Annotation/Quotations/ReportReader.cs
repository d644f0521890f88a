using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Reads one report part by part: marks, lines, cues, then what is left in marks.</summary>
internal sealed class ReportReader(MarkPairs pairs, CueLexicon lexicon, Report report, TextAnalysis analysis)
{
    /// <summary>Regions inside regions deeper than this are not searched for quotations of their own.</summary>
    private const int DeepestSearch = 3;

    private const int FewestWordsAlone = 4;
    private readonly MarkScanner _scanner = new(pairs);
    private readonly LineReader _lines = new(lexicon);
    private HashSet<string>? _names;
    private Draft? _last;
    private MarkedRegion? _open;

    /// <summary>What was found, in the order in which it was read.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Marks that do not pair, and limits met.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Reads the whole report: first all marks, so that a paragraph knows whether the next one goes on from it; then the sentences.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public void Read(CancellationToken cancellation)
    {
        List<(int Part, List<MarkedRegion> Regions)> parts = [];
        for (int part = 0; part < report.Parts.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (report.Parts[part].Kind is PartKind.Boilerplate or PartKind.Byline or PartKind.Dateline or PartKind.Table || report.Parts[part].Span.IsEmpty)
            {
                continue;
            }
            List<MarkedRegion> regions = _scanner.Scan(report.Text.Value, report.Parts[part].Span, Findings);
            Link(regions, part);
            parts.Add((part, regions));
        }
        IReadOnlyDictionary<int, int> turns = Transcript.Turns(report);
        foreach ((int part, List<MarkedRegion> regions) in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (report.Parts[part].Language is { } language && language != "en")
            {
                MarksOnly(regions, part);
            }
            else
            {
                if (turns.TryGetValue(part, out int colon))
                {
                    TakeTurn(part, colon);
                }
                ReadPart(regions, part, cancellation);
            }
        }
    }

    private void TakeTurn(int part, int colon)
    {
        if (Transcript.Turn(report.Text.Value, report.Parts[part].Span, colon) is { } turn)
        {
            turn.Part = part;
            Drafts.Add(turn);
        }
    }

    private void MarksOnly(List<MarkedRegion> regions, int part)
    {
        foreach (MarkedRegion region in regions)
        {
            if (region.Words >= FewestWordsAlone)
            {
                Draft draft = new() { Kind = QuotationKind.Direct, By = "marks-alone", Part = part };
                Contents.AddWhole(draft, region);
                Drafts.Add(draft);
            }
        }
        _last = null;
    }

    /// <summary>Joins a region left open at its paragraph's end with the one that opens the next paragraph.</summary>
    private void Link(List<MarkedRegion> regions, int part)
    {
        foreach (MarkedRegion region in regions)
        {
            CountWords(region);
        }
        if (_open is { } open && regions.Count > 0 && regions[0].Outer.Start == report.Parts[part].Span.Start)
        {
            (open.GoesOnIn, regions[0].GoesOnFrom) = (regions[0], open);
            int at = Findings.FindLastIndex(finding => finding.Code == FindingCodes.MarkNotClosed && finding.Span?.Start == open.Inner.Start);
            if (at >= 0)
            {
                Findings.RemoveAt(at);
            }
        }
        _open = regions.Count > 0 && !regions[^1].IsClosed ? regions[^1] : null;
    }

    private void CountWords(MarkedRegion region)
    {
        ReadOnlySpan<char> inner = report.Text.Value.AsSpan(region.Inner.Start, region.Inner.Length);
        int words = 0;
        int at = 0;
        while (at < inner.Length)
        {
            int end = at;
            while (end < inner.Length && (char.IsLetterOrDigit(inner[end]) || end > at && inner[end] is '-' or '\'' or '’' or '.' or ',' && end + 1 < inner.Length && char.IsLetterOrDigit(inner[end + 1])))
            {
                end++;
            }
            if (end == at)
            {
                at++;
                continue;
            }
            WordClasses classes = words < 60 ? lexicon[inner[at..end]].Classes : 0;
            region.OpensWithAnswer |= words == 0 && (classes & WordClasses.Answer) != 0;
            region.OpensWithVerb |= words == 0 && (classes & (WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.Do)) != 0;
            region.KeepsSpeaker |= (classes & WordClasses.Speaker) != 0;
            words++;
            at = end;
        }
        region.Words = words;
        foreach (MarkedRegion child in region.Children)
        {
            CountWords(child);
        }
    }

    private void ReadPart(List<MarkedRegion> regions, int part, CancellationToken cancellation)
    {
        bool opens = true;
        bool ticks = TickerStamp.End(report.Text.Value, report.Parts[part].Span) > 0;
        foreach (Line line in _lines.Read(report, analysis, report.Parts[part].Span, regions, part, null))
        {
            cancellation.ThrowIfCancellationRequested();
            List<Draft> found = ReadLine(line);
            bool near = _last is not null && (_last.Part == part || !ticks && NearParts(_last.Part, part));
            if (LooseRegions.Read(line, _last is not null && near ? found.Count > 0 ? found[^1] : _last : found.Count > 0 ? found[^1] : null, near || found.Count > 0, opens) is { } loose)
            {
                found.Add(loose);
            }
            Keep(found, part);
            if (found.Count > 0)
            {
                _last = found[^1];
            }
            else if (_last is not null && near && Array.Exists(line.Items, item => item.IsRegion) && Array.TrueForAll(line.Items, item => !item.IsWord))
            {
                _last.Part = part;
            }
            opens = false;
        }
        foreach (MarkedRegion region in regions)
        {
            ReadInside(region, part, 1);
        }
    }

    private bool NearParts(int earlier, int later)
    {
        for (int part = earlier + 1; part < later; part++)
        {
            if (report.Parts[part].Kind is not (PartKind.Boilerplate or PartKind.Caption))
            {
                return false;
            }
        }
        return report.Parts[earlier].Kind is not PartKind.Headline || earlier == later;
    }

    private void ReadInside(MarkedRegion region, int part, int depth)
    {
        if (depth > DeepestSearch || region.Words < 2)
        {
            return;
        }
        foreach (Line line in _lines.Read(report, analysis, region.Inner, region.Children, part, region))
        {
            Keep(ReadLine(line), part);
        }
        foreach (MarkedRegion child in region.Children)
        {
            ReadInside(child, part, depth + 1);
        }
    }

    private void Keep(List<Draft> found, int part)
    {
        foreach (Draft draft in found)
        {
            draft.Part = part;
            Drafts.Add(draft);
        }
    }

    private List<Draft> ReadLine(Line line)
    {
        List<Draft> found = [];
        for (int at = 0; at < line.Count; at++)
        {
            WordEntry entry = line[at].Entry;
            Draft? draft = entry.Phrases.Count > 0 ? PhraseCues.Read(line, at) : null;
            draft ??= entry.Cues.Count > 0 ? VerbCues.Read(line, at, found) : null;
            draft ??= entry.Noun != 0 ? NounCues.Read(line, at) : null;
            if (draft is not null && (draft.Content.Count > 0 || draft.AwaitsNext))
            {
                draft.Holder = line.Holder;
                found.Add(draft);
            }
        }
        if (line.IsHeadline && HeadlineCues.Read(line, at => Names().Contains(line.Text[line[at].Span.Start..line[at].Span.End])) is { Content.Count: > 0 } headline
            && !found.Exists(other => other.Content.Exists(piece => piece.Contains(headline.Content[0]) || headline.Speaker is { } named && piece.Overlaps(named))))
        {
            headline.Speaker ??= found.Count > 0 && headline.By == "headline-colon" ? found[0].Speaker : null;
            found.Add(headline);
        }
        GiveLaterSpeaker(found);
        return found;
    }

    /// <summary>A participle before its subject (“Noting that …, the minister asked …”) takes the speaker of the cue behind it.</summary>
    private static void GiveLaterSpeaker(List<Draft> found)
    {
        for (int i = found.Count - 2; i >= 0; i--)
        {
            found[i].Speaker ??= found[i].By == "cue-verb" ? found[i + 1].Speaker : null;
        }
    }

    /// <summary>Last names in the body: capitalised words with another capitalised word before them.</summary>
    private HashSet<string> Names()
    {
        if (_names is not null)
        {
            return _names;
        }
        _names = new HashSet<string>(StringComparer.Ordinal);
        TokenTable tokens = analysis.Tokens;
        int from = report.Parts.Count > 0 ? tokens.At(report.Parts[0].Span.End) : 0;
        for (int token = Math.Max(from, 1); token < tokens.Count; token++)
        {
            if (char.IsUpper(tokens.Form(token)[0]) && char.IsUpper(tokens.Form(token - 1)[0]))
            {
                _names.Add(tokens.Form(token).ToString());
            }
        }
        return _names;
    }
}
