using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>Finds the runs of a report that name someone or something: catalogue names, titles with and without names, names of people by their shape, and family names whose full name stands elsewhere in the report. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class MentionFinder
{
    /// <summary>Most mentions that are kept of one report: a long transcript has some thousand.</summary>
    public const int MostMentions = 20_000;

    private readonly NameFold _fold;
    private readonly ActorCatalogue _catalogue;
    private readonly MentionVocabulary _vocabulary;
    private readonly PhraseMentions _phrases;
    private readonly NameMentions _names;

    /// <summary>Reads the word lists of <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public MentionFinder(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        (_fold, _catalogue) = (fold, catalogue);
        _vocabulary = new MentionVocabulary(data, fold);
        NameRunReader runs = new(_vocabulary);
        _phrases = new PhraseMentions(_vocabulary, catalogue, runs);
        _names = new NameMentions(_vocabulary, catalogue, runs);
    }

    /// <summary>The mentions of <paramref name="report"/>, in the order of the text; none crosses another's end, one may lie in another. In boilerplate and in parts whose language is not read only names of the catalogue are found.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<Mention> Find(Report report, TextAnalysis analysis, CancellationToken cancellation)
    {
        List<(MentionBlock Block, bool IsRead, MentionDraft Draft)> blocks = [];
        foreach (Part part in report.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            MentionBlock block = new(report.Text.Value, part.Span, _fold, _catalogue, _vocabulary);
            MentionDraft draft = new(block);
            bool isRead = part.Kind is not (PartKind.Boilerplate or PartKind.Byline) && part.Language is null or "en";
            if (isRead)
            {
                _phrases.Add(draft, part.Kind is PartKind.Headline or PartKind.Subheading);
            }
            blocks.Add((block, isRead, draft));
        }
        HashSet<string> common = CommonWords(blocks.Where(item => item.IsRead).Select(item => item.Block));
        foreach ((MentionBlock block, bool isRead, MentionDraft draft) in blocks.Where(item => item.IsRead))
        {
            _names.AddFullNames(draft, common);
        }
        HashSet<string> named = [.. blocks.SelectMany(item => item.Block.Catalogue).SelectMany(match => match.Aliases).Select(alias => alias.Actor)];
        KnownNames known = new(blocks.SelectMany(item => item.Draft.Mentions), report.Text.Value, _fold);
        foreach ((MentionBlock block, bool isRead, MentionDraft draft) in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isRead)
            {
                _names.AddFamilyNames(draft, known, named);
            }
            _names.AddCatalogue(draft, isRead);
        }
        Mention[] mentions = [.. blocks.SelectMany(item => item.Draft.Mentions).OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End)];
        return mentions.Length <= MostMentions
            ? new Found<Mention>(mentions, [])
            : new Found<Mention>(mentions[..MostMentions], [new Finding(FindingCodes.LimitMet, mentions[MostMentions].Span, "More names than are looked at: those from here on are left out")]);
    }

    // Words that stand somewhere in lower case: a capital on them is a headline's or a sentence's.
    private static HashSet<string> CommonWords(IEnumerable<MentionBlock> blocks) =>
        blocks.SelectMany(block => block.Words).Where(word => !word.IsCapital).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
}
