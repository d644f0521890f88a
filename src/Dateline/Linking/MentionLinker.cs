using Dateline.Annotation.Mentions;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells what the mentions of a report stand for: a name by the full name in the report and by the catalogue, a title by who has it in the report and by who held the office on the day, a description by what the report names. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class MentionLinker
{
    private readonly OfficeResolver _offices;
    private readonly PersonResolver _persons;
    private readonly PeopleOfReport _people;
    private readonly TitleLinker _titles;
    private readonly BodyLinker _bodies;

    /// <summary>Reads the word lists of <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public MentionLinker(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        MentionVocabulary vocabulary = new(data, fold);
        TitleReader titles = new(vocabulary, fold, catalogue);
        _offices = new OfficeResolver(catalogue, fold);
        _persons = new PersonResolver(fold, catalogue, _offices);
        _people = new PeopleOfReport(fold, titles);
        _titles = new TitleLinker(titles, _offices, fold, vocabulary);
        _bodies = new BodyLinker(vocabulary, fold, catalogue, titles, _offices, new NationalBodies(vocabulary, fold, catalogue), new IssuerReader(fold, catalogue));
    }

    /// <summary>Links each mention; one link a mention, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its tokens and sentences.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="published">Its day, or the interval in which it lies: holders of offices are those of that time.</param>
    /// <param name="company">What the other reports of the story name, or null when the report is read by itself.</param>
    public Found<MentionLink> Link(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, When published, CompanyNames? company = null)
    {
        string text = report.Text.Value;
        HashSet<string> named = NamedBodies(mentions);
        List<NamedPerson> people = _people.Read(text, mentions, named);
        MentionLink[] links = new MentionLink[mentions.Count];
        foreach (NamedPerson person in people)
        {
            _persons.Resolve(person, named, published, company);
            foreach (int mention in person.Mentions)
            {
                links[mention] = new MentionLink(mentions[mention].Span, person.Candidates.Count > 0 ? null : person.Actor, person.Candidates, person.Office, person.By);
            }
        }
        LinkContext context = new(report, mentions, named, people, published, company) { IsContradicted = people.Any(person => _persons.Contradicts(person, named, published)) };
        List<Finding> findings = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            links[i] ??= mentions[i].Title is not null && mentions[i].Name is null ? _titles.Link(i, links, context) : _bodies.Link(i, links, context);
            if (links[i].Candidates.Count > 1)
            {
                findings.Add(new Finding(FindingCodes.ActorAmbiguous, links[i].Mention, "This can be more than one actor"));
            }
            else if (links[i].By == "office" && links[i].Office is not null)
            {
                findings.Add(new Finding(FindingCodes.HolderUnknown, links[i].Mention, "The catalogue does not tell who held this office then"));
            }
        }
        return new Found<MentionLink>(links, findings);
    }

    // What the report names outright, and the bodies whose offices it names.
    private static HashSet<string> NamedBodies(IReadOnlyList<Mention> mentions)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (string id in mentions.Where(mention => mention.Kind != MentionKind.Person && mention.Candidates.Count == 1).Select(mention => mention.Candidates[0]))
        {
            named.Add(id);
        }
        return named;
    }
}
