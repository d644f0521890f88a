using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who asks in “Asked whether …, she said”: the press, by the word that the report itself has for it.</summary>
internal sealed class PressReader
{
    private readonly HashSet<string> _nouns;
    private readonly string _usual;
    private readonly NameFold _fold;

    public PressReader(DataSet data, NameFold fold)
    {
        _fold = fold;
        string[] forms = [.. data.Table("languages/en/press-nouns.tsv").Rows.Select(row => row["form"])];
        _usual = forms[0];
        _nouns = [.. forms.Select(form => fold.Key(form))];
    }

    /// <summary>The press, or null where <paramref name="quotation"/> is no question that opens its sentence without telling who asked.</summary>
    public ActorReference? Of(Quotation quotation, SpeakerContext context)
    {
        string text = context.Report.Text.Value;
        bool opens = quotation is { By: "passive-cue", Speaker.Count: 0, Cue: [var cue, ..] } && char.IsUpper(text[cue.Start]);
        if (!opens)
        {
            return null;
        }
        string noun = context.Press ??= Noun(text);
        return new ActorReference(ActorReference.OutsideCatalogue + noun, noun, MentionKind.Group);
    }

    private string Noun(string text)
    {
        // Line by line, for no word goes over a line's end and the first one is enough.
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            foreach (NameWord word in NameWords.In(text, new TextSpan(at, end), _fold))
            {
                if (!word.IsCapital && _nouns.Contains(word.Key))
                {
                    return word.Key;
                }
            }
            at = end + 1;
        }
        return _usual;
    }
}
