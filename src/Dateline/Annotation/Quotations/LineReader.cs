using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Cuts a run of text into lines of items, with each region in quotation marks standing as one item.</summary>
internal sealed class LineReader(CueLexicon lexicon)
{
    /// <summary>A longer sentence is cut, so that the work stays linear; the longest sentences of printed news have some 120 words.</summary>
    private const int LongestLine = 600;

    private const WordClasses Small = WordClasses.Relative | WordClasses.Question | WordClasses.Object | WordClasses.Pronoun;

    /// <summary>How much of a run tells whether it is set in capitals, in UTF-16 units.</summary>
    private const int LooksAt = 400;

    // The items of the run that is read, kept so that the next run takes no new memory.
    private readonly List<Item> _items = [];

    /// <summary>The lines of <paramref name="run"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its sentences.</param>
    /// <param name="run">A part, or the inside of a region.</param>
    /// <param name="regions">The regions directly in the run.</param>
    /// <param name="part">Number of the part.</param>
    /// <param name="holder">The region that the run is the inside of, or null.</param>
    public List<Line> Read(Report report, TextAnalysis analysis, TextSpan run, IReadOnlyList<MarkedRegion> regions, int part, MarkedRegion? holder)
    {
        string text = report.Text.Value;
        TokenTable? tokens = analysis.Tokens.HasTrees ? analysis.Tokens : null;
        bool headline = report.Parts[part].Kind is PartKind.Headline or PartKind.Subheading && holder is null;
        List<Line> lines = [];
        ReadItems(text, run, regions, tokens);
        ReadOnlySpan<Item> items = CollectionsMarshal.AsSpan(_items);
        int begin = 0;
        int sentence = -1;
        int here = 0;
        TextSpan around = default;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly Item item = ref items[i];
            if (item.Span.Start < around.Start || item.Span.Start >= around.End)
            {
                here = analysis.SentenceAt(item.Span.Start);
                around = here < analysis.Sentences.Count ? analysis.Sentences[here].Span : default;
            }
            if (i - begin >= LongestLine || i > begin && (here != sentence && Parts(text, items[i - 1], item) || item.IsRegion && EndsSentence(text, items[i - 1])))
            {
                lines.Add(new Line(text, items[begin..i].ToArray(), part, headline, holder) { Tokens = tokens });
                begin = i;
            }
            sentence = item.IsRegion ? analysis.SentenceAt(Math.Max(item.Span.End - 1, item.Span.Start)) : here;
        }
        if (begin < items.Length)
        {
            lines.Add(new Line(text, items[begin..].ToArray(), part, headline, holder) { Tokens = tokens });
        }
        if (lines.Count > 0 && holder is null && ClauseEnds.BehindDateline(lines[0]) is var first and > 0)
        {
            lines[0] = lines[0] with { Items = lines[0].Items[first..] };
        }
        return lines;
    }

    /// <summary>The word with the tag of its last token that is no genitive ending.</summary>
    /// <param name="tokens">The report's tokens.</param>
    /// <param name="word">The word.</param>
    /// <param name="token">The token that the word's last character stands in.</param>
    private static Item Tagged(TokenTable tokens, Item word, int token)
    {
        if (token >= tokens.Count)
        {
            return word;
        }
        token -= tokens.Xpos(token) is "POS" && token > 0 ? 1 : 0;
        WordTag tag = tokens.Xpos(token) switch
        {
            "VBD" or "VBZ" or "VBP" or "MD" => WordTag.Finite,
            "VBN" or "VBG" => WordTag.Participle,
            "VB" => WordTag.Base,
            "NN" or "NNS" => WordTag.Noun,
            "NNP" or "NNPS" => WordTag.Name,
            "JJ" or "JJR" or "JJS" => WordTag.Adjective,
            "RB" or "RBR" or "RBS" => WordTag.Adverb,
            "WDT" => WordTag.Relative,
            _ => WordTag.Other,
        };
        return word with { Tag = tag, Token = token };
    }

    /// <summary>Whether the item is a region whose last words end a sentence, as they do before another region.</summary>
    private static bool EndsSentence(string text, Item item) =>
        item.Region is { Inner.IsEmpty: false } region && region.Words > 1 && text[region.Inner.End - 1] is '.' or '!' or '?';

    private static bool Parts(string text, in Item last, in Item next)
    {
        if (next.Kind == ItemKind.Mark && next.Mark is ',' or ';' or ')' or ']')
        {
            return false;
        }
        if (last.IsRegion)
        {
            TextSpan inner = last.Region!.Inner;
            return inner.Length == 0 || text[inner.End - 1] is '.' or '!' or '?' or '…' && !(next.IsWord && char.IsLower(next.Mark));
        }
        return true;
    }

    private void ReadItems(string text, TextSpan run, IReadOnlyList<MarkedRegion> regions, TokenTable? tokens)
    {
        _items.Clear();
        int region = 0;
        int at = run.Start;
        int token = tokens?.At(at) ?? 0;
        while (at < run.End)
        {
            if (region < regions.Count && at >= regions[region].Outer.Start)
            {
                MarkedRegion found = regions[region++];
                _items.Add(new Item(ItemKind.Region, found.Outer, text[found.Outer.Start], WordEntry.Unknown, found));
                at = Math.Max(found.Outer.End, at + 1);
                token = tokens?.At(at) ?? 0;
                continue;
            }
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            int limit = region < regions.Count ? regions[region].Outer.Start : run.End;
            int end = WordEnd(text, at, limit);
            bool word = end > at;
            end = word ? end : at + 1;
            TextSpan span = new(at, end);
            WordEntry entry = word ? lexicon[text.AsSpan(at, end - at)] : WordEntry.Unknown;
            bool acronym = (entry.Classes & Small) != 0 && IsAcronym(text.AsSpan(run.Start, run.Length), text.AsSpan(at, end - at)) && !(end < limit && text[end] is '$');
            Item item = new(word ? ItemKind.Word : ItemKind.Mark, span, text[at], acronym ? WordEntry.Unknown : entry, null);
            if (word && tokens is not null)
            {
                while (token < tokens.Count && tokens.Span(token).End < end)
                {
                    token++;
                }
                item = Tagged(tokens, item, token);
            }
            _items.Add(item);
            at = end;
        }
    }

    /// <summary>Whether capitals make a name of what in small letters is a word of the frame: “WHO”, “US”, “IT” in a run that has small letters too.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> run, ReadOnlySpan<char> word)
    {
        const int longest = 4;
        return word.Length is > 1 and <= longest && char.IsUpper(word[0]) && !word.ContainsAnyExceptInRange('A', 'Z') && run[..Math.Min(run.Length, LooksAt)].ContainsAnyInRange('a', 'z');
    }

    private static int WordEnd(string text, int start, int limit)
    {
        int at = start;
        if (text[at] is '$' or '€' or '£' or '¥' && at + 1 < limit && char.IsDigit(text[at + 1]))
        {
            at++;
        }
        while (at < limit)
        {
            if (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                at++;
                continue;
            }
            bool inside = at > start && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]) && Joins(text, at);
            if (!inside)
            {
                break;
            }
            at++;
        }
        return at;
    }

    private static bool Joins(string text, int at) => text[at] switch
    {
        '-' or '\'' or '’' or '&' or '‑' => true,
        '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) || char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && (at < 2 || !char.IsLetter(text[at - 2]) || !char.IsLetter(text[at - 1])),
        ',' or ':' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
}
