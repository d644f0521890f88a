using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells whose a text is that speaks: “its statement” and “the company's report” speak for the body or person before the noun.</summary>
internal sealed class DocumentOwners
{
    private readonly HashSet<string> _nouns;
    private readonly MentionVocabulary _vocabulary;
    private readonly NameFold _fold;

    public DocumentOwners(DataSet data, MentionVocabulary vocabulary, NameFold fold)
    {
        (_vocabulary, _fold) = (vocabulary, fold);
        _nouns = [.. data.Table("languages/en/document-nouns.tsv").Rows.Select(row => fold.Key(row["form"]))];
    }

    /// <summary>The run that owns the text which <paramref name="speaker"/> speaks of, a possessive pronoun or a noun phrase without its “'s” or “of”; null where it is no text or nobody's.</summary>
    public TextSpan? Of(TextSpan speaker, string text)
    {
        List<NameWord> words = NameWords.In(text, speaker, _fold);
        int end = 0;
        while (end < words.Count && (end == 0 || words[end].Gap is WordGap.Blank or WordGap.Hyphen) && !_vocabulary.IsPreposition(words[end].Key))
        {
            end++;
        }
        if (end > 1 && _nouns.Contains(words[end - 1].Key) && _vocabulary.IsPossessive(words[0].Key))
        {
            return words[0].Span;
        }
        if (end > 0 && end + 1 < words.Count && _nouns.Contains(words[end - 1].Key) && _vocabulary.TitlePreposition(words[end].Key) == true && words[end].Gap == WordGap.Blank)
        {
            return new TextSpan(words[end + 1].Span.Start, words[^1].Span.End);
        }
        if (end < 2 || !_nouns.Contains(words[end - 1].Key))
        {
            return null;
        }
        int owner = words.FindLastIndex(end - 1, word => word.IsPossessive);
        return owner < 0 ? null : new TextSpan(words[0].Span.Start, words[owner].Span.End);
    }
}
