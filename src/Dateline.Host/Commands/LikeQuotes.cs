using System.Text;
using Dateline.Comparison;
using Dateline.Comparison.Nearest;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Text;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>The renderings of a record that are nearest to words that somebody has: with their differences, or “not in this record”.</summary>
internal static class LikeQuotes
{
    /// <summary>Renderings that share rare words with the text and are held against it word by word.</summary>
    private const int MostCandidates = 400;

    /// <summary>What stands between two pieces of a content.</summary>
    private const string Gap = " […] ";

    // Noncharacters of Unicode, which no text should hold.
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';

    private static readonly Listing<(QuotationEntry Entry, Nearness Near)> _listing = new(
    [
        new("likeness", null, hit => hit.Near.Score / 1000m),
        new("verbatim", null, hit => hit.Near.IsVerbatim),
        new("differences", null, hit => Differences(hit.Entry, hit.Near).Select(run => run.Span)),
        new("missing", null, hit => Differences(hit.Entry, hit.Near).Select(run => run.Missing)),
        .. QuotationListing.All.Columns.Select(column => new Column<(QuotationEntry Entry, Nearness Near)>(column.Name, null, hit => column.Value(hit.Entry))),
    ]);

    /// <summary>Writes the hits, nearest first; what shares words but is not near enough is named on stderr.</summary>
    public static async Task<int> WriteAsync(Session session, IRecordReader store, string text, QuotationFilter filter, Page page)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new CommandException("--like asks for words");
        }
        IReadOnlyList<QuotationEntry> candidates = await store.FindNearQuotationsAsync(text, filter, MostCandidates, session.Cancellation).ConfigureAwait(false);
        IReadOnlyList<Nearness> near = session.Knowledge.Nearest.Find(text, [.. candidates.Select(entry => entry.Content)], session.Cancellation);
        (QuotationEntry Entry, Nearness Near)[] hits = [.. near.Where(one => one.IsFound).Select(one => (candidates[one.Number], one))];
        if (hits.Length == 0)
        {
            string nearest = near.Count == 0 ? "" : $"; nearest, but not the same: “{Short(candidates[near[0].Number].Content)}” ({candidates[near[0].Number].Quotation.Id[..8]}, likeness {Share(near[0].Score)})";
            await session.World.Error.WriteLineAsync($"dateline: not in this record{nearest}").ConfigureAwait(false);
        }
        (QuotationEntry Entry, Nearness Near)[] shown = [.. hits.Take(page.Take)];
        if (session.Form != OutputForm.People)
        {
            await _listing.WriteAsync(session, shown, hits.Length).ConfigureAwait(false);
        }
        else if (shown.Length > 0)
        {
            await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(shown, hits.Length, session.World)), session.Cancellation).ConfigureAwait(false);
        }
        return hits.Length == 0 ? ExitCode.NotFound : ExitCode.Fine;
    }

    private static string Text((QuotationEntry Entry, Nearness Near)[] hits, int count, Surroundings world)
    {
        TextBlock block = new(world.Width);
        foreach (IGrouping<string, (QuotationEntry Entry, Nearness Near)> statement in hits.GroupBy(hit => hit.Entry.Statements.Count > 0 ? hit.Entry.Statements[0] : ""))
        {
            block.Line(0, Ansi.Bold(statement.Key.Length == 0 ? "Told by one report only" : $"Statement {statement.Key[..Math.Min(12, statement.Key.Length)]}", world.Colour));
            foreach ((QuotationEntry entry, Nearness near) in statement)
            {
                block.Wrapped(2, 4, $"{(near.IsVerbatim ? "word for word" : $"likeness {Share(near.Score)}")}  {Lines.Plain(entry.Speaker?.Actor?.Name ?? "–")}, {Days.Short(entry.Published)}, {Lines.Plain(entry.Outlet ?? entry.Label)}: {Marked(entry, near, world.Colour)}  {entry.Label}:{entry.Quotation.Content[0]}");
            }
        }
        return count > hits.Length ? $"{block}{hits.Length} of {count} (more with --limit)\n" : block.ToString();
    }

    /// <summary>The rendering's words, those marked that were not asked for; words that were asked for and are not here stand in (parentheses).</summary>
    private static string Marked(QuotationEntry entry, Nearness near, bool colour)
    {
        string content = entry.Content.Replace(Opening, '\uFFFD').Replace(Closing, '\uFFFD');
        StringBuilder text = new();
        int at = 0;
        foreach (AlignedRun run in near.Runs.Where(run => !run.IsShared))
        {
            text.Append(content[at..run.Span.Start]);
            if (!run.Span.IsEmpty)
            {
                text.Append(Opening).Append(content[run.Span.Start..run.Span.End]).Append(Closing);
            }
            if (run.Missing.Length > 0)
            {
                bool goesOn = run.Span.End < content.Length && (char.IsLetterOrDigit(content[run.Span.End]) || run.Span.End == 0);
                text.Append(text.Length == 0 || text[^1] == ' ' ? "" : " ").Append("(not here: ").Append(run.Missing).Append(')').Append(goesOn ? " " : "");
            }
            at = run.Span.End;
        }
        string marked = Lines.Plain(text.Append(content[at..]).ToString());
        StringBuilder shown = new();
        for (int from = 0; from < marked.Length;)
        {
            int open = marked.IndexOf(Opening, from);
            int close = open < 0 ? -1 : marked.IndexOf(Closing, open);
            if (close < 0)
            {
                return shown.Append(marked[from..]).ToString();
            }
            string words = marked[(open + 1)..close];
            shown.Append(marked[from..open]).Append(colour ? string.Join(' ', words.Split(' ').Select(Ansi.Marked)) : $"[{words}]");
            from = close + 1;
        }
        return shown.ToString();
    }

    /// <summary>The runs that differ, in UTF-16 units of the report's text.</summary>
    private static IEnumerable<AlignedRun> Differences(QuotationEntry entry, Nearness near)
    {
        IReadOnlyList<TextSpan> pieces = entry.Quotation.Content;
        foreach (AlignedRun run in near.Runs.Where(run => !run.IsShared))
        {
            (TextSpan? start, TextSpan? end) = (Place(pieces, run.Span.Start), Place(pieces, run.Span.End));
            if (start is { } from && end is { } to)
            {
                yield return run with { Span = new TextSpan(from.Start, Math.Max(from.Start, to.Start)) };
            }
        }
    }

    /// <summary>Where position <paramref name="at"/> of the joined content lies in the report; an empty run.</summary>
    private static TextSpan? Place(IReadOnlyList<TextSpan> pieces, int at)
    {
        foreach (TextSpan piece in pieces)
        {
            if (at <= piece.Length)
            {
                return new TextSpan(piece.Start + Math.Max(0, at), piece.Start + Math.Max(0, at));
            }
            at -= piece.Length + Gap.Length;
        }
        return pieces.Count == 0 ? null : new TextSpan(pieces[^1].End, pieces[^1].End);
    }

    private static string Short(string content) => Lines.Plain(content.Length > 80 ? content[..80] + "…" : content);

    private static string Share(int thousandths) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{thousandths / 10} %");
}
