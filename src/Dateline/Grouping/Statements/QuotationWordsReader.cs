using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Reads the quotations of a story's reports for pairs to be scored.</summary>
/// <param name="knowledge">What is known of words.</param>
internal sealed class QuotationWordsReader(WordKnowledge knowledge)
{
    /// <summary>Telling words of a quotation that are held against others; further ones are passed over.</summary>
    private const int MostWords = 120;

    /// <summary>Clauses of a quotation that are held against others; what comes behind belongs to the last.</summary>
    private const int MostClauses = 12;

    private readonly MetWords _met = new(knowledge);

    /// <summary>The quotations in the order of the reports and of their texts.</summary>
    public IReadOnlyList<QuotedWords> Read(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts)
    {
        List<Cut> read = [];
        for (int report = 0; report < sorted.Count; report++)
        {
            ToldReport told = sorted[report];
            Dictionary<string, SpeakerLink> speakers = told.Speakers.GroupBy(link => link.QuotationId, StringComparer.Ordinal).ToDictionary(links => links.Key, links => links.First(), StringComparer.Ordinal);
            SpeakerWordsReader called = new(told, texts[report], knowledge, _met, speakers);
            foreach (Quotation quotation in told.Reading.Quotations)
            {
                TextSpan[] clauses = [.. ClauseSplitter.Split(quotation, texts[report], told.Report.Text.Value, told.Reading.Analysis, knowledge)];
                ActorReference? actor = speakers.GetValueOrDefault(quotation.Id)?.Actor;
                Word[] cue = [.. quotation.Cue.SelectMany(span => WordsOf(texts[report], span)).Where(word => !word.IsStop).Take(1)];
                read.Add(new Cut(report, quotation, actor, called.Of(quotation, actor), cue, clauses, [.. clauses.Select(clause => WordsOf(texts[report], clause))]));
            }
        }
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of([.. read.Select(one => (IReadOnlyList<Word>)[.. one.Words.SelectMany(words => words)])], knowledge);
        IReadOnlyDictionary<SpeakerWords, SpeakerWords> inStory = SpeakerWords.InStory(read.Select(cut => cut.Speaker));
        return [.. read.Select((cut, at) => Make(sorted[cut.Report], cut with { Speaker = inStory[cut.Speaker] }, terms[at]))];
    }

    private static Word[] WordsOf(ReportWords words, TextSpan clause)
    {
        (int first, int end) = words.Range(clause);
        return [.. Enumerable.Range(first, end - first).Select(word => words[word])];
    }

    private QuotedWords Make(ToldReport told, Cut cut, UtteranceTerms terms)
    {
        (int report, Quotation quotation, ActorReference? actor, SpeakerWords speaker, Word[] cues, TextSpan[] clauses, Word[][] words) = cut;
        string text = told.Report.Text.Value;
        Dictionary<ulong, int> weights = terms.Terms.ToDictionary(term => term.Key, term => term.Weight);
        Dictionary<ulong, int> places = [];
        List<QuotedWord> telling = [];
        List<int>[] inClauses = [.. Enumerable.Range(0, Math.Min(Math.Max(1, clauses.Length), MostClauses)).Select(_ => new List<int>())];
        for (int clause = 0; clause < clauses.Length; clause++)
        {
            foreach (Word word in words[clause].Where(word => !word.IsStop))
            {
                if (!places.TryGetValue(word.Key, out int place))
                {
                    if (telling.Count == MostWords)
                    {
                        continue;
                    }
                    places[word.Key] = place = telling.Count;
                    telling.Add(_met.Of(text, word, weights[word.Key]));
                }
                if (!inClauses[Math.Min(clause, MostClauses - 1)].Contains(place))
                {
                    inClauses[Math.Min(clause, MostClauses - 1)].Add(place);
                }
            }
        }
        int[][] clauseWords = [.. inClauses.Select(list => list.ToArray())];
        Word[] all = [.. words.SelectMany(clause => clause)];
        ulong[] forms = [.. all.Select(word => word.Form)];
        QuotedWord? cue = cues.Length > 0 && !places.ContainsKey(cues[0].Key) ? _met.Of(text, cues[0], knowledge.Weight(cues[0].Key)) : null;
        ulong[] names = [.. all.Where(word => word.IsName && !word.IsStop && !word.IsNumber).Select(word => word.Key).Distinct().Order()];
        TextSpan begin = quotation.Content[0];
        return new QuotedWords(report, quotation, actor)
        {
            Words = [.. telling],
            Weight = telling.Sum(word => (long)word.Weight),
            Cue = cue,
            Speaker = speaker,
            Clauses = clauses,
            ClauseWords = clauseWords,
            ClauseForms = [.. Enumerable.Range(0, inClauses.Length).Select(clause => (clause == MostClauses - 1 ? words.Skip(clause) : words.Skip(clause).Take(1)).SelectMany(list => list).Select(word => word.Form).ToArray())],
            Forms = forms,
            Content = Content(cue is null ? telling : [.. telling, cue.Value], forms, clauseWords, names),
            Hash = forms.Aggregate(0UL, WordHash.Joined),
            Numbers = [.. all.Where(word => word.IsNumber).Select(word => word.Key).Distinct().Order()],
            Names = names,
            Meaning = QuotedWords.MeaningOf(telling),
            Place = (int)(begin.Start * 1000L / Math.Max(1, told.Report.Text.Length)),
            InHeadline = told.Report.Parts.FirstOrDefault(part => part.Span.Contains(begin))?.Kind == PartKind.Headline,
        };
    }

    private static ulong Content(List<QuotedWord> words, ulong[] forms, int[][] clauses, ulong[] names)
    {
        ulong hash = names.Aggregate(forms.Aggregate((ulong)forms.Length, WordHash.Joined), WordHash.Joined);
        foreach (QuotedWord word in words)
        {
            hash = WordHash.Joined(WordHash.Joined(hash, word.Key), (ulong)word.Weight);
        }
        foreach (int[] clause in clauses)
        {
            hash = clause.Aggregate(WordHash.Joined(hash, (ulong)clause.Length), (joined, word) => WordHash.Joined(joined, (ulong)word));
        }
        return hash;
    }

    // A quotation cut into clauses and words, before it is known what the words tell.
    private sealed record Cut(int Report, Quotation Quotation, ActorReference? Actor, SpeakerWords Speaker, Word[] Cue, TextSpan[] Clauses, Word[][] Words);
}
