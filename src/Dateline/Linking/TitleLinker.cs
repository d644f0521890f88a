using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who a title without a name stands for.</summary>
internal sealed class TitleLinker(TitleReader titles, OfficeResolver offices, NameFold fold, MentionVocabulary vocabulary)
{
    private const int LookBack = 100;

    /// <summary>Links mention number <paramref name="at"/>, a title: the person whom the report gives that title, else the holder of the office on the day, else the fuller title that the report has before, else the title itself. <paramref name="links"/> holds the links of the mentions before it.</summary>
    public MentionLink Link(int at, MentionLink[] links, LinkContext context)
    {
        Mention mention = context.Mentions[at];
        TextSpan span = mention.Title ?? mention.Span;
        string title = span.In(context.Text).Replace('\n', ' ');
        ActorReference itself = new(ActorReference.OutsideCatalogue + string.Join('-', Words(title)), title, mention.Kind);
        if (mention.Kind != MentionKind.Office && IsIndefinite(title))
        {
            return new MentionLink(mention.Span, null, [], null, "indefinite");
        }
        if (context.Title(titles, span) is not { } meaning)
        {
            return new MentionLink(mention.Span, itself, [], null, "title");
        }
        IReadOnlyList<Office> named = offices.Offices(meaning, context.Named);
        NamedPerson? inReport = InReport(meaning, named, span.Start, context);
        if (inReport is not null)
        {
            string? office = named.Count == 1 ? named[0].Id : inReport.Office;
            return new MentionLink(mention.Span, inReport.Candidates.Count > 0 ? null : inReport.Actor, inReport.Candidates, meaning.IsFormer ? inReport.Office : office, "role-in-report");
        }
        if (InCompany(title, context) is { } sister)
        {
            return new MentionLink(mention.Span, sister, [], named.Count == 1 ? named[0].Id : null, "role-in-company");
        }
        if (meaning.Bodies.Count == 0 && IsSomebodys(title))
        {
            return new MentionLink(mention.Span, itself, [], null, "title");
        }
        if (meaning.Bodies.Count == 0 && Earlier(mention, meaning, at, links, context) is { } earlier)
        {
            return earlier with { Mention = mention.Span, By = "same-title" };
        }
        // A title without a state, where the report names two: nobody tells whose.
        if (context.IsContradicted || (meaning.Bodies.Count == 0 && named.Count > 1 && !named.Any(office => context.Actors.Overlaps(offices.HoldersOf(office.Id, context.Published)))))
        {
            return new MentionLink(mention.Span, itself, [], named.Count == 1 ? named[0].Id : null, "office");
        }
        IReadOnlyList<(string Actor, string Office)> holders = offices.Holders(named, meaning.IsFormer, context.Published, context.Actors);
        string[] actors = [.. holders.Select(holder => holder.Actor).Distinct()];
        if (actors.Length == 1 && (!meaning.IsFormer || context.Actors.Contains(actors[0])))
        {
            string by = meaning.IsFormer ? "former-office" : context.Published.Value is null ? "office-in-interval" : "office-on-day";
            return new MentionLink(mention.Span, offices.Reference(actors[0]), [], meaning.IsFormer ? null : holders[0].Office, by);
        }
        bool few = actors.Length is > 1 and <= 12 && meaning.Bodies.Count > 0;
        return few
            ? new MentionLink(mention.Span, null, [.. actors.Select(id => offices.Reference(id)!)], named.Count == 1 ? named[0].Id : null, "office")
            : new MentionLink(mention.Span, itself, [], named.Count == 1 ? named[0].Id : null, "office");
    }

    // “the Minister” behind “the Minister of Interior”.
    private MentionLink? Earlier(Mention mention, TitleMeaning meaning, int at, MentionLink[] links, LinkContext context)
    {
        for (int i = at - 1; i >= Math.Max(0, at - LookBack); i--)
        {
            Mention other = context.Mentions[i];
            if (other is { Kind: MentionKind.Office, Name: null, Title: { } title } && other.Span.End <= mention.Span.Start && context.Title(titles, title) is { } known && known.Fit(meaning) > 0)
            {
                return other.Span.Length > mention.Span.Length && links[i].Actor is not null && IsDefinite(title.In(context.Text)) ? links[i] : null;
            }
        }
        return null;
    }

    private NamedPerson? InReport(TitleMeaning meaning, IReadOnlyList<Office> named, int at, LinkContext context)
    {
        NamedPerson? best = null;
        (int, int, int) score = default;
        foreach (NamedPerson person in context.People)
        {
            bool byOffice = !meaning.IsFormer && meaning.Bodies.Count > 0 && person.Office is not null && named.Any(office => office.Id == person.Office);
            int fit = byOffice ? 9 : Contradicts(person, meaning, offices) ? 0 : Enumerable.Range(0, person.Titles.Count).Select(i => Fit(person, i, meaning)).DefaultIfEmpty(0).Max();
            if (fit == 0)
            {
                continue;
            }
            int before = person.LastBefore(at, context.Mentions);
            if (before < 0 && at >= context.LeadEnd && !byOffice)
            {
                continue;
            }
            (int, int, int) own = (meaning.Bodies.Count > 0 ? fit : 0, before >= 0 ? 1 : 0, before >= 0 ? before : -person.FirstAt);
            if (best is null || own.CompareTo(score) > 0)
            {
                (best, score) = (person, own);
            }
        }
        return best;
    }

    private static int Fit(NamedPerson person, int title, TitleMeaning meaning)
    {
        int fit = person.Titles[title].Meaning.Fit(meaning);
        if (fit == 0 || meaning.Bodies.Count == 0 || !person.Implied.TryGetValue(title, out string? body))
        {
            return fit;
        }
        return meaning.Bodies.Contains(body, StringComparer.Ordinal) ? fit + 1 : 0;
    }

    // Whoever holds an office of one state is not the minister of another.
    private static bool Contradicts(NamedPerson person, TitleMeaning meaning, OfficeResolver offices) =>
        !meaning.IsFormer && meaning.Bodies.Count > 0 && person.Office is not null && offices.Of(person.Office) is { } body && !meaning.Bodies.Contains(body, StringComparer.Ordinal)
        && !person.Titles.Any(title => title.Meaning.Bodies.Any(own => meaning.Bodies.Contains(own, StringComparer.Ordinal)));

    private ActorReference? InCompany(string title, LinkContext context)
    {
        string key = string.Join(' ', Words(title));
        ActorReference[] found = [.. (context.Company?.People ?? []).Where(person => person.Titles.Any(own => string.Join(' ', Words(own)) == key)).Select(person => person.Actor).Distinct()];
        return found.Length == 1 ? found[0] : null;
    }

    private string[] Words(string title) => [.. fold.Key(title).Split(' ').Where(word => vocabulary.DeterminerAt(word) == Determiner.None)];

    // “his secretary” is no office of a body that the report names.
    private bool IsSomebodys(string title) => fold.Key(title).Split(' ')[0] is var first && vocabulary.DeterminerAt(first) == Determiner.Definite && vocabulary.IsPersonal(first);

    private bool IsDefinite(string title) => vocabulary.DeterminerAt(fold.Key(title).Split(' ')[0]) == Determiner.Definite;

    private bool IsIndefinite(string title) => vocabulary.DeterminerAt(fold.Key(title).Split(' ')[0]) == Determiner.Indefinite;
}
