using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Models;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who spoke each quotation: by the mention in the speaker's words, by the person that a pronoun stands for, or by the quotation from which the speaker is carried over. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class SpeakerLinker
{
    private const string Press = "press";

    /// <summary>A link of a lower share, in thousandths, is told as a candidate only: over marked stories (five folds) the rest are then right in 93 of 100.</summary>
    private const int LeastShare = 600;

    // A chain of carried speakers and of quotations in quotations.
    private const int MostSteps = 8;
    private readonly NameFold _fold;
    private readonly ActorCatalogue _catalogue;
    private readonly MentionVocabulary _vocabulary;
    private readonly PronounTable _pronouns;
    private readonly PronounLinker _pronounLinker;
    private readonly RoleLinker _roles;
    private readonly SpeakerMentions _speakerMentions;
    private readonly IssuerReader _issuers;
    private readonly PressReader _press;
    private readonly HeadlineSpeakers _headlines;
    private readonly DocumentOwners _documents;
    private readonly LeadRoles _leads;
    private readonly DoubtModel? _doubt = DoubtModel.Embedded("en/speakers.bin", SpeakerFeatures.Form);

    /// <summary>Reads the word lists of <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public SpeakerLinker(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        (_fold, _catalogue) = (fold, catalogue);
        MentionVocabulary vocabulary = _vocabulary = new MentionVocabulary(data, fold);
        _pronouns = new PronounTable(data, fold);
        _pronounLinker = new PronounLinker(catalogue, vocabulary, fold, data);
        _roles = new RoleLinker(new TitleReader(vocabulary, fold, catalogue), vocabulary, fold);
        _speakerMentions = new SpeakerMentions(vocabulary, fold, catalogue);
        _issuers = new IssuerReader(fold, catalogue);
        _press = new PressReader(data, fold);
        _headlines = new HeadlineSpeakers(fold);
        _documents = new DocumentOwners(data, vocabulary, fold);
        _leads = new LeadRoles(vocabulary, fold);
        Features = new SpeakerFeatures(vocabulary, fold, _pronouns, _pronounLinker);
    }

    /// <summary>What the training of the confidence sees.</summary>
    internal SpeakerFeatures Features { get; }

    /// <summary>Links the speakers; one link a quotation, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its tokens and sentences.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="links">What they stand for, one a mention, in their order.</param>
    /// <param name="quotations">Its quotations, in the order of the text.</param>
    public Found<SpeakerLink> Link(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<MentionLink> links, IReadOnlyList<Quotation> quotations)
    {
        SpeakerContext context = new(report, analysis, mentions, links, quotations);
        SpeakerLink?[] told = Resolve(context);
        List<Finding> findings = [];
        SpeakerLink[] result = new SpeakerLink[told.Length];
        for (int i = 0; i < told.Length; i++)
        {
            result[i] = Judged(i, context, told);
            if (result[i].Actor is not null || quotations[i].Content.Count == 0)
            {
                continue;
            }
            if (result[i].Candidates.Count == 0)
            {
                findings.Add(new Finding(FindingCodes.SpeakerUnknown, quotations[i].Content[0], "The text does not tell who spoke"));
            }
            else if (result[i].Confidence is not null)
            {
                findings.Add(new Finding(FindingCodes.SpeakerUncertain, quotations[i].Speaker.Count > 0 ? quotations[i].Speaker[0] : quotations[i].Content[0], "It is not sure enough who spoke"));
            }
        }
        return new Found<SpeakerLink>(result, findings);
    }

    /// <summary>The links as the rules give them, sure or not.</summary>
    internal SpeakerLink?[] Resolve(SpeakerContext context)
    {
        IReadOnlyList<Quotation> quotations = context.Quotations;
        SpeakerLink?[] result = new SpeakerLink?[quotations.Count];
        Dictionary<string, int> numbers = [];
        for (int i = 0; i < quotations.Count; i++)
        {
            numbers.TryAdd(quotations[i].Id, i);
        }
        // A pronoun needs the speakers before it, so the order is that of the speakers' words.
        foreach (int i in Enumerable.Range(0, quotations.Count).OrderBy(i => At(quotations[i])).ThenBy(i => i))
        {
            result[i] = LinkOne(i, context, result, numbers, 0);
        }
        for (int i = 0; i < quotations.Count; i++)
        {
            if (_leads.Find(i, context, result) is { } named && result[i]!.Actor is { } role)
            {
                for (int j = 0; j < result.Length; j++)
                {
                    bool same = result[j]!.Actor?.Id == role.Id;
                    result[j] = same ? result[j]! with { Actor = named.Actor, Office = result[j]!.Office ?? named.Office, By = j == i ? "role-of-next-speaker" : result[j]!.By } : result[j];
                }
            }
        }
        for (int i = 0; i < quotations.Count; i++)
        {
            if (result[i] is { Actor: null, Candidates.Count: 0 } && quotations[i].Content.Count > 0 && _headlines.Find(i, context, result) is >= 0 and int below)
            {
                result[i] = result[below]! with { QuotationId = quotations[i].Id, By = "same-words" };
            }
        }
        return result;
    }

    private SpeakerLink Judged(int number, SpeakerContext context, SpeakerLink?[] told)
    {
        SpeakerLink link = told[number]!;
        if (_doubt is null || !SpeakerFeatures.Judges(context.Quotations[number], link))
        {
            return link;
        }
        int share = _doubt.Share(_doubt.Score(Features.Of(number, context, told)));
        return share >= LeastShare ? link with { Confidence = share } : link with { Actor = null, Candidates = [link.Actor!], Confidence = share };
    }

    private static int At(Quotation quotation) =>
        quotation.Speaker.Count > 0 ? quotation.Speaker[0].Start : quotation.Content.Count > 0 ? quotation.Content[^1].End : 0;

    private SpeakerLink LinkOne(int number, SpeakerContext context, SpeakerLink?[] result, Dictionary<string, int> numbers, int depth)
    {
        Quotation quotation = context.Quotations[number];
        if (result[number] is { } done)
        {
            return done;
        }
        SpeakerLink nobody = new(quotation.Id, null, [], null, null, "none");
        if (quotation.Speaker.Count == 0)
        {
            return Carried(quotation, context, result, numbers, depth)
                ?? (NearbySpeakers.Find(number, context) is { } near ? With(quotation, near with { By = "only-person" }) : null)
                ?? (quotation is { By: "marks-alone", Inside: null, Content.Count: > 0 } && NearbySpeakers.InSentenceBefore(null, quotation, context) is { } before ? With(quotation, before with { By = "sentence-before" }) : null)
                ?? (_press.Of(quotation, context) is { } press ? nobody with { Actor = press, By = Press } : nobody);
        }
        TextSpan span = _speakerMentions.BehindRelative(quotation.Speaker[0], context);
        string text = span.In(context.Report.Text.Value);
        if (_pronouns.Find(text) is { } pronoun)
        {
            return pronoun.IsFirstPerson ? FirstPerson(quotation, pronoun, context, result, numbers, depth) ?? nobody : OfPronoun(number, pronoun, span, context, result) ?? nobody;
        }
        if (_speakerMentions.Find(span, context) is { } found)
        {
            MentionLink link = found.Mention is { Kind: MentionKind.Office, Name: null } title ? _roles.Resolve(number, title, found.Link, context, result) ?? found.Link : found.Link;
            return With(quotation, link);
        }
        if (_documents.Of(span, context.Report.Text.Value) is { } owner)
        {
            MentionLink? author = OfOwner(number, owner, context, result);
            if (author?.Actor is not null and not { Kind: MentionKind.Agreement or MentionKind.Process })
            {
                return With(quotation, author with { By = "author" });
            }
            if (_pronouns.Find(owner.In(context.Report.Text.Value)) is not null)
            {
                return nobody;
            }
        }
        return OfWords(_documents.Of(span, context.Report.Text.Value) ?? span, context) is { } words ? nobody with { Actor = words, By = "words" } : nobody;
    }

    // A speaker whom no mention covers is told by the words themselves.
    private ActorReference? OfWords(TextSpan span, SpeakerContext context)
    {
        string report = context.Report.Text.Value;
        string? before = NameBeforeComma(span, report);
        string name = before ?? span.In(report).Trim().Trim(',').Replace('\n', ' ');
        string[] words = _fold.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.All(word => _vocabulary.DeterminerAt(word) != Determiner.None || (words.Length < 3 && _vocabulary.IsFunctionWord(word))))
        {
            return null;
        }
        int first = context.FirstMention(span.Start);
        Mention? described = first < context.Mentions.Count && context.Mentions[first] is { Name: null } mention && mention.Span.Start == span.Start ? mention : null;
        bool one = _vocabulary.IsSingular(words[0]);
        MentionKind kind = described is null ? before is not null || one ? MentionKind.Person : MentionKind.Group
            : described.Kind == MentionKind.Group && one ? MentionKind.Organisation
            : described.Kind;
        return new ActorReference(ActorReference.OutsideCatalogue + string.Join('-', words), name, kind);
    }

    private MentionLink? OfOwner(int number, TextSpan owner, SpeakerContext context, SpeakerLink?[] result) =>
        _pronouns.Find(owner.In(context.Report.Text.Value)) is not { } pronoun ? _speakerMentions.Find(owner, context)?.Link
        : pronoun.IsFirstPerson ? null
        : _pronounLinker.Resolve(number, pronoun, owner, context, result);

    // “Ana, a nurse,”: the name before the comma.
    private string? NameBeforeComma(TextSpan span, string report)
    {
        List<NameWord> words = NameWords.In(report, span, _fold);
        int end = words.Count < 2 ? -1 : words.FindIndex(1, word => word.Gap != WordGap.Blank);
        bool name = end is > 0 and <= 3 && words[end].Gap == WordGap.Comma && words.Take(end).All(word => word.IsCapital && !_vocabulary.IsFunctionWord(word.Key) && _vocabulary.Roles[word.Key].Count == 0 && _vocabulary.Institutions[word.Key].Count == 0);
        return name ? new TextSpan(words[0].Span.Start, words[end - 1].Span.End).In(report) : null;
    }

    private SpeakerLink? Carried(Quotation quotation, SpeakerContext context, SpeakerLink?[] result, Dictionary<string, int> numbers, int depth)
    {
        if (quotation.CarriedFrom is null || depth > MostSteps || !numbers.TryGetValue(quotation.CarriedFrom, out int from))
        {
            return null;
        }
        if (NearbySpeakers.InSentenceBefore(context.Quotations[from], quotation, context) is { } subject)
        {
            return With(quotation, subject with { By = "sentence-before" });
        }
        SpeakerLink link = LinkOne(from, context, result, numbers, depth + 1);
        return (link.Actor is null && link.Candidates.Count == 0) || link.By == Press ? null : link with { QuotationId = quotation.Id, By = "carried" };
    }

    // “We” outside all marks is whoever published the report.
    private SpeakerLink? FirstPerson(Quotation quotation, Pronoun pronoun, SpeakerContext context, SpeakerLink?[] result, Dictionary<string, int> numbers, int depth)
    {
        if (quotation.Inside is null && pronoun.IsPlural && _issuers.Of(context.Report) is { } issuer)
        {
            return new SpeakerLink(quotation.Id, issuer, [], null, null, "issuer");
        }
        if (quotation.Inside is null || depth > MostSteps || !numbers.TryGetValue(quotation.Inside, out int outer))
        {
            return null;
        }
        SpeakerLink link = LinkOne(outer, context, result, numbers, depth + 1);
        return link.Actor is null ? null : link with { QuotationId = quotation.Id, By = "first-person" };
    }

    private SpeakerLink? OfPronoun(int number, Pronoun pronoun, TextSpan span, SpeakerContext context, SpeakerLink?[] result) =>
        _pronounLinker.Resolve(number, pronoun, span, context, result) is { Actor: not null } link ? With(context.Quotations[number], link) : null;

    private SpeakerLink With(Quotation quotation, MentionLink link) =>
        new(quotation.Id, link.Actor, link.Candidates, link.Office, link.Office is null ? null : _catalogue.FindOffice(link.Office)?.Of, link.By);
}
