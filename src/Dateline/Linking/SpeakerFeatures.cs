using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language.Models;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What is known of the link of a speaker, as rows of a small table of weights: how it was linked, the words that stand for the speaker, who else they could stand for, and how the report speaks of the actor elsewhere.</summary>
internal sealed class SpeakerFeatures(MentionVocabulary vocabulary, NameFold fold, PronounTable pronouns, PronounLinker pronounLinker)
{
    /// <summary>The form of the weights: the embedded file is <c>en/speakers.bin</c>.</summary>
    public static readonly DoubtForm Form = new("speaker-doubt", 1, 1024);

    // The catalogue's holders of offices are real, those of marked stories invented: the rule that met them is not told apart from the report's own titles.
    private static readonly HashSet<string> _holders = new(StringComparer.Ordinal) { "office-on-day", "office-in-interval", "former-office", "role-in-company", "role-in-report" };

    // Rules that have no words of the speaker to go by, too rare in the marked stories for a calibrated share.
    private static readonly HashSet<string> _unjudged = new(StringComparer.Ordinal) { "issuer", "same-words", "press", "only-person", "sentence-before" };

    /// <summary>Whether the confidence of <paramref name="link"/> is calibrated: it tells an actor, by a rule that the marked stories hold often enough, and the confidence of <paramref name="quotation"/> itself is told.</summary>
    public static bool Judges(Quotation quotation, SpeakerLink link) => link.Actor is not null && quotation.Confidence is not null && !_unjudged.Contains(link.By);

    /// <summary>The rows of the link of quotation <paramref name="number"/>, which must be one that <see cref="Judges"/> allows.</summary>
    public int[] Of(int number, SpeakerContext context, SpeakerLink?[] speakers)
    {
        DoubtRows rows = new(Form);
        Quotation quotation = context.Quotations[number];
        SpeakerLink link = speakers[number]!;
        ActorReference actor = link.Actor!;
        string by = _holders.Contains(link.By) ? "title" : link.By.StartsWith("name", StringComparison.Ordinal) || link.By == "apposition" ? "name" : link.By;
        string kind = actor.Kind.ToString();
        rows.Add("by", by);
        rows.Add("rule", quotation.By);
        rows.Add("kind", kind);
        rows.Add("known", kind + (actor.InCatalogue && actor.Kind != MentionKind.Person ? " yes" : " no"));
        rows.Add("by", by, kind);
        rows.Add("by", by, quotation.By);
        rows.Add("form", quotation.Kind.ToString());
        rows.Add("inside", quotation.Inside is null ? "no" : "yes");
        rows.Add("sure", quotation.Confidence is not { } sure || sure < 800 ? "0" : sure < 920 ? "1" : sure < 960 ? "2" : "3");
        int part = context.PartAt(quotation.Content.Count > 0 ? quotation.Content[0].Start : 0);
        rows.Add("head", part >= 0 && context.Report.Parts[part].Kind is PartKind.Headline or PartKind.Subheading ? "yes" : "no");
        string named = Few(context.Named(actor.Id));
        rows.Add("named", named);
        rows.Add("named", by, named);
        if (quotation.Speaker is not [var span, ..])
        {
            rows.Add("words", "none");
            return [.. rows.Rows];
        }
        string text = context.Report.Text.Value;
        if (pronouns.Find(span.In(text)) is { } pronoun)
        {
            Pronoun(rows, number, pronoun, span, actor, context, speakers);
        }
        else
        {
            Words(rows, by, context.Words(span, fold), actor);
        }
        return [.. rows.Rows];
    }

    private void Pronoun(DoubtRows rows, int number, Pronoun pronoun, TextSpan span, ActorReference actor, SpeakerContext context, SpeakerLink?[] speakers)
    {
        string form = pronoun.Gender ?? (pronoun.IsPlural ? "plural" : "one");
        rows.Add("pronoun", form);
        rows.Add("pronoun", form, actor.Kind.ToString());
        if (pronoun.IsFirstPerson || pronoun.IsRelative)
        {
            return;
        }
        string rivals = Few(pronounLinker.Rivals(number, pronoun, span, context, speakers, actor.Id));
        rows.Add("rivals", rivals);
        rows.Add("rivals", form, rivals);
        int last = Last(actor, span.Start, context);
        int parts = last < 0 ? -1 : context.PartAt(span.Start) - context.PartAt(last);
        rows.Add("parts", Few(parts));
        rows.Add("parts", rivals, Few(parts));
        rows.Add("sentences", last < 0 ? "none" : Few(context.Analysis.SentenceAt(span.Start) - context.Analysis.SentenceAt(last)));
        rows.Add("told", context.Genders?.ContainsKey(actor.Id) == true ? "yes" : "no");
    }

    private void Words(DoubtRows rows, string by, List<NameWord> words, ActorReference actor)
    {
        rows.Add("size", words.Count > 8 ? "long" : words.Count > 4 ? "some" : Few(words.Count));
        if (words.Count == 0)
        {
            return;
        }
        string opens = vocabulary.IsPossessive(words[0].Key) ? "possessive" : vocabulary.DeterminerAt(words[0].Key).ToString();
        rows.Add("opens", opens);
        rows.Add("opens", by, opens);
        int head = words.FindIndex(1, word => vocabulary.IsPreposition(word.Key) || word.Gap == WordGap.Comma);
        NameWord noun = words[head < 0 ? words.Count - 1 : head - 1];
        string about = vocabulary.Institutions[noun.Key].Count > 0 ? "body" : vocabulary.Roles[noun.Key] is [var role, ..] ? role.Kind + (role.IsPlural ? "s" : "") : noun.IsCapital ? "name" : "other";
        rows.Add("noun", about);
        rows.Add("noun", by, about);
        rows.Add("goes on", head < 0 ? "no" : words[head].Gap == WordGap.Comma ? "comma" : "preposition");
        bool capital = words.Skip(1).Any(word => word.IsCapital);
        rows.Add("capital", capital ? "yes" : "no");
        string[] shown = fold.Key(actor.Name).Split(' ');
        string same = shown.Length == words.Count && words.Select(word => word.Key).SequenceEqual(shown, StringComparer.Ordinal) ? "whole" : shown.Length < words.Count ? "shorter" : "longer";
        rows.Add("shown", same);
        rows.Add("shown", by, same);
        rows.Add("shown", opens, same);
    }

    private static int Last(ActorReference actor, int before, SpeakerContext context)
    {
        const int reach = 100;
        int end = context.FirstMention(before);
        for (int i = end - 1; i >= Math.Max(0, end - reach); i--)
        {
            if (context.Links[i].Actor?.Id == actor.Id)
            {
                return context.Mentions[i].Span.Start;
            }
        }
        return -1;
    }

    private static string Few(int count) => count switch { < 0 => "none", 0 => "0", 1 => "1", 2 => "2", 3 => "3", _ => "more" };
}
