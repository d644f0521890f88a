using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>The actors that runs of a report name, by where they are named.</summary>
internal sealed class LinkedActors
{
    private readonly MentionLink[] _links;

    // The furthest end of the links up to each place: where it is passed, no earlier link reaches.
    private readonly int[] _ends;

    public LinkedActors(IReadOnlyList<MentionLink> links)
    {
        _links = [.. links.Where(link => link.Actor is not null).OrderBy(link => link.Mention.Start)];
        _ends = new int[_links.Length];
        for (int place = 0, end = 0; place < _links.Length; place++)
        {
            _ends[place] = end = Math.Max(end, _links[place].Mention.End);
        }
    }

    /// <summary>The actors that are named within <paramref name="runs"/> or across an end of one, each once, by id, name and kind.</summary>
    public IReadOnlyList<ActorReference> At(IReadOnlyList<TextSpan> runs)
    {
        HashSet<ActorReference> actors = [];
        foreach (TextSpan run in runs)
        {
            for (int place = CountBefore(run.End) - 1; place >= 0 && _ends[place] > run.Start; place--)
            {
                if (_links[place].Mention.End > run.Start)
                {
                    actors.Add(_links[place].Actor!);
                }
            }
        }
        return [.. actors.OrderBy(actor => actor.Id, StringComparer.Ordinal).ThenBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Kind)];
    }

    /// <summary>How many links begin before <paramref name="position"/>.</summary>
    private int CountBefore(int position)
    {
        (int low, int high) = (0, _links.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _links[middle].Mention.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
