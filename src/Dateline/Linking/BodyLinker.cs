using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells what mentions of states, bodies, groups and places stand for.</summary>
internal sealed class BodyLinker(MentionVocabulary vocabulary, NameFold fold, ActorCatalogue catalogue, TitleReader titles, OfficeResolver offices, NationalBodies national, IssuerReader issuers)
{
    private const int LookBack = 100;

    /// <summary>Links mention number <paramref name="at"/>; <paramref name="links"/> holds the links of those before it.</summary>
    public MentionLink Link(int at, MentionLink[] links, LinkContext context)
    {
        Mention mention = context.Mentions[at];
        if (mention.Candidates.Count == 1)
        {
            return new MentionLink(mention.Span, mention.Kind == MentionKind.Place ? null : offices.Reference(mention.Candidates[0]), [], null, mention.By);
        }
        if (mention.Candidates.Count > 1)
        {
            return new MentionLink(mention.Span, null, [.. mention.Candidates.Select(id => offices.Reference(id)).OfType<ActorReference>()], null, mention.By);
        }
        List<NameWord> words = NameWords.In(context.Text, mention.By == "name-behind-noun" ? mention.Name!.Value : mention.Span, fold);
        if (words.Count == 0 || vocabulary.DeterminerAt(words[0].Key) == Determiner.Indefinite)
        {
            return new MentionLink(mention.Span, null, [], null, "indefinite");
        }
        if (Issuer(words, context) is { } issuer)
        {
            return new MentionLink(mention.Span, issuer, [], null, "issuer");
        }
        if (mention.Name is null && Earlier(mention, at, links, context) is { } earlier)
        {
            return new MentionLink(mention.Span, earlier, [], null, "same-head");
        }
        if (Described(words, context) is { } described)
        {
            return new MentionLink(mention.Span, described, [], null, "description");
        }
        string name = Shown(mention, words, context.Text);
        if (national.Of(words, name, mention.Name is not null && words.Count > 2 && words[^1].IsCapital, mention.Kind, context) is { } whose)
        {
            return new MentionLink(mention.Span, whose, [], null, mention.By);
        }
        string key = string.Join('-', words.Where(word => vocabulary.DeterminerAt(word.Key) == Determiner.None).Select(word => word.Key));
        return new MentionLink(mention.Span, new ActorReference(ActorReference.OutsideCatalogue + key, name, mention.Kind), [], null, mention.By);
    }

    // “The Ministry of Harbours” in a release of the Ministry of Harbours of Pelsk: all words of the phrase are the outlet's, its noun among them.
    private ActorReference? Issuer(List<NameWord> words, LinkContext context)
    {
        if (vocabulary.DeterminerAt(words[0].Key) != Determiner.Definite || vocabulary.IsPossessive(words[0].Key) || words.Count < 3 || issuers.Of(context.Report) is not { } issuer)
        {
            return null;
        }
        HashSet<string> own = [.. fold.Key(issuer.Name).Split(' ')];
        bool body = words.Any(word => vocabulary.Institutions[word.Key] is [MentionKind.Organisation or MentionKind.Mission, ..]);
        return body && words.Skip(1).All(word => own.Contains(word.Key)) ? issuer : null;
    }

    // A full description of people needs no article; “the observers” do.
    private string Shown(Mention mention, List<NameWord> words, string text)
    {
        if (mention is { By: "name-behind-noun", Name: { } name })
        {
            return name.In(text);
        }
        bool full = mention.Kind == MentionKind.Group && vocabulary.DeterminerAt(words[0].Key) == Determiner.Definite && words.Any(word => vocabulary.TitlePreposition(word.Key) == true);
        TextSpan span = full ? new TextSpan(words[1].Span.Start, mention.Span.End) : mention.Span;
        return span.In(text).Replace('\n', ' ');
    }

    // “the 30-member alliance”: the words behind the article and the count describe a body that the report names.
    private ActorReference? Described(List<NameWord> words, LinkContext context)
    {
        int from = vocabulary.DeterminerAt(words[0].Key) == Determiner.None ? 0 : 1;
        if (from == 0 || words[^1].IsPossessive && words.Count > from + 3)
        {
            return null;
        }
        int? count = null;
        if (from + 1 < words.Count && words[from].Key.All(char.IsAsciiDigit) && words[from].Key.Length <= 3 && words[from + 1].Gap == WordGap.Hyphen)
        {
            count = int.Parse(words[from].Key, System.Globalization.CultureInfo.InvariantCulture);
            from += 2;
        }
        string key = string.Join(' ', words.Skip(from).Select(word => word.Key));
        string[] bodies = [.. catalogue.Named(key).Where(alias => alias.Kind == AliasKind.Description).Select(alias => alias.Actor).Distinct().Order(StringComparer.Ordinal)];
        string[] fitting = [.. bodies.Where(id => context.Named.Contains(id) && (count is null || catalogue.MemberCounts(id) is not { Count: > 0 } counts || counts.Any(interval => interval.Count == count)))];
        if (fitting.Length == 0 && count is not null)
        {
            fitting = [.. bodies.Where(id => catalogue.MemberCounts(id).Any(interval => interval.Count == count))];
        }
        return fitting.Length == 1 ? offices.Reference(fitting[0]) : null;
    }

    // “Pelsk company in the black list”: a headline's description says less than what comes below it.
    private bool IsBare(Mention mention, LinkContext context) =>
        mention.Name is null && mention.Span.End <= context.HeadlineEnd && NameWords.In(context.Text, mention.Span, fold) is [var first, ..] && vocabulary.DeterminerAt(first.Key) == Determiner.None;

    // “the ministry” is the last ministry before it that has at least its words.
    private ActorReference? Earlier(Mention mention, int at, MentionLink[] links, LinkContext context)
    {
        if (context.Title(titles, mention.Span) is not { } meaning)
        {
            return null;
        }
        for (int i = at - 1; i >= Math.Max(0, at - LookBack); i--)
        {
            Mention other = context.Mentions[i];
            bool same = other.Kind == mention.Kind && links[i]?.Actor is not null && other.Span.End <= mention.Span.Start && !IsBare(other, context);
            if (same && other.Span.Length > mention.Span.Length && context.Title(titles, other.Span) is { } known && known.Fit(meaning) > 0)
            {
                return links[i].Actor;
            }
        }
        return null;
    }
}
