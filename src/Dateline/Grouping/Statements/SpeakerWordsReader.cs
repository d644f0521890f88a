using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Reads what one report calls its speakers: the words for them beside their quotations, and wherever else their names stand.</summary>
internal sealed class SpeakerWordsReader
{
    /// <summary>Telling words of a speaker that are held against others; further ones are passed over.</summary>
    private const int MostWords = 24;

    /// <summary>A rarer word tells no more than this, in thousandths.</summary>
    private const int MostWeight = 5_000;

    private readonly ToldReport _told;
    private readonly ReportWords _text;
    private readonly WordKnowledge _knowledge;
    private readonly MetWords _met;
    private readonly ILookup<ulong, TextSpan> _mentions;
    private readonly Dictionary<string, List<TextSpan>> _spans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerWords> _read = new(StringComparer.Ordinal);

    public SpeakerWordsReader(ToldReport told, ReportWords text, WordKnowledge knowledge, MetWords met, IReadOnlyDictionary<string, SpeakerLink> speakers)
    {
        (_told, _text, _knowledge, _met) = (told, text, knowledge, met);
        _mentions = told.Reading.Mentions.SelectMany(mention => WordsOf(mention.Span).Where(word => !word.IsStop).Select(word => (word.Form, mention.Span))).ToLookup(pair => pair.Form, pair => pair.Span);
        foreach (Quotation quotation in told.Reading.Quotations)
        {
            if (speakers.GetValueOrDefault(quotation.Id)?.Actor is { } actor)
            {
                _spans.TryAdd(actor.Id, []);
                _spans[actor.Id].AddRange(quotation.Speaker);
            }
        }
    }

    /// <summary>What the report calls the speaker of <paramref name="quotation"/>.</summary>
    /// <param name="quotation">A quotation of the report.</param>
    /// <param name="actor">Who said it, or null: then only the words beside the quotation are read.</param>
    public SpeakerWords Of(Quotation quotation, ActorReference? actor)
    {
        if (actor is null)
        {
            return Alone("", Words(quotation.Speaker));
        }
        if (!_read.TryGetValue(actor.Id, out SpeakerWords? words))
        {
            string name = _knowledge.Folded(actor.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            _read[actor.Id] = words = Alone(_knowledge.LooseName(name), Words([.. _spans[actor.Id], .. _mentions[_knowledge.FormOf(name)]]));
        }
        return words;
    }

    private static SpeakerWords Alone(string name, QuotedWord[] words) => new(name, words, words);

    private QuotedWord[] Words(IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(WordsOf).Where(word => !word.IsStop).DistinctBy(word => word.Key).Take(MostWords).Select(word => _met.Of(_told.Report.Text.Value, word, Math.Min(MostWeight, _knowledge.Weight(word.Key))))];

    private IEnumerable<Word> WordsOf(TextSpan span)
    {
        (int first, int end) = _text.Range(span);
        return Enumerable.Range(first, end - first).Select(word => _text[word]);
    }
}
