using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Extraction.Feeds;
using Dateline.Host.Running;
using Dateline.Sources.Feeds;
using Dateline.Sources.Http;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>follow</c>: watches feeds and takes their new reports into the record, until it is stopped.</summary>
internal static class FollowCommand
{
    private const int MostSitemaps = 50;
    private const int LongestHeadline = 120;
    private static readonly TimeSpan _shortestRest = TimeSpan.FromSeconds(1);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("follow", "Watch feeds and take their new reports into the record, until it is stopped");
        Argument<string[]> feeds = new("feeds") { HelpName = "FEEDS", Arity = ArgumentArity.ZeroOrMore, Description = "Addresses of feeds or news sitemaps; without any, those of the record are followed on" };
        Option<bool> once = new("--once") { Description = "Visit each feed whose time has come once, and end" };
        Option<int> every = new("--every") { HelpName = "MINUTES", Description = "Minutes between two visits to a feed that asks for no longer pause", DefaultValueFactory = _ => 15 };
        Option<string?> outlet = new("--outlet") { HelpName = "NAME", Description = "Who publishes the feeds" };
        WebOptions web = new();
        verb.Add(feeds);
        verb.Add(once);
        verb.Add(every);
        verb.Add(outlet);
        web.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            int minutes = session.Parsed.GetValue(every);
            if (minutes is < 1 or > 24 * 60)
            {
                throw new CommandException("--every takes 1 to 1440 minutes");
            }
            FollowOptions options = new() { Interval = TimeSpan.FromMinutes(minutes), Outlet = session.Parsed.GetValue(outlet), NextPage = raw => session.Knowledge.Extractor.NextPage(raw, session.Cancellation) };
            Uri[] named = [.. session.Parsed.GetValue(feeds)!.Select(Address)];
            await using IRecordStore store = Records.OpenToWrite(session);
            using PageFetcher fetcher = new(web.Of(session));
            FeedVisitor visitor = new(new FeedReader(session.Knowledge.Data), fetcher.FetchAsync, options, session.World.Clock);
            try
            {
                return await FollowAsync(session, store, visitor, named, session.Parsed.GetValue(once)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
            {
                // To be stopped is how this verb ends; each visit was kept whole.
                return ExitCode.Fine;
            }
        });
    }

    private static Uri Address(string feed) =>
        LinkSource.IsLink(feed) && Uri.TryCreate(feed, UriKind.Absolute, out Uri? address) ? address : throw new CommandException($"{feed}: it is no address of the web");

    private static async Task<int> FollowAsync(Session session, IRecordStore store, FeedVisitor visitor, Uri[] named, bool once)
    {
        SortedDictionary<string, FeedState> followed = new(StringComparer.Ordinal);
        foreach (FeedState known in await store.ListFeedsAsync(session.Cancellation).ConfigureAwait(false))
        {
            if (named.Length == 0 || named.Contains(known.Address))
            {
                followed[known.Address.AbsoluteUri] = known;
            }
        }
        foreach (Uri address in named)
        {
            // A feed that is named is visited at once, also one that was given up.
            followed[address.AbsoluteUri] = (followed.GetValueOrDefault(address.AbsoluteUri) ?? new FeedState(address)) with { Next = DateTimeOffset.MinValue, Stopped = null };
        }
        if (followed.Count == 0)
        {
            throw new CommandException("there is nothing to follow: name the addresses of feeds");
        }
        while (followed.Values.Any(feed => feed.Stopped is null))
        {
            FeedState next = followed.Values.Where(feed => feed.Stopped is null).MinBy(feed => feed.Next)!;
            TimeSpan wait = next.Next - session.World.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero && once)
            {
                break;
            }
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < _shortestRest ? _shortestRest : wait, session.World.Clock, session.Cancellation).ConfigureAwait(false);
            }
            FeedVisit visit = await visitor.VisitAsync(next, session.Cancellation).ConfigureAwait(false);
            IReadOnlyList<Report> added = await FeedTaking.TakeAsync(session, store, visit).ConfigureAwait(false);
            followed[next.Address.AbsoluteUri] = visit.State;
            foreach (string sitemap in visit.Sitemaps.Take(MostSitemaps))
            {
                followed.TryAdd(sitemap, new FeedState(new Uri(sitemap)));
            }
            await TellAsync(session, visit, added).ConfigureAwait(false);
        }
        return followed.Values.All(feed => feed.Stopped is not null || feed.Failures > 0) ? ExitCode.Refused : ExitCode.Fine;
    }

    private static string Shown(Report report)
    {
        Part? head = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline) ?? report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph);
        string words = head is null ? report.Label : report.Text[head.Span];
        return $"  {report.Id[..8]}  {Lines.Plain(report.Outlet ?? "–")}: {Lines.Plain(words.Length <= LongestHeadline ? words : string.Concat(words.AsSpan(0, LongestHeadline).TrimEnd(), "…"))}\n";
    }

    private static async Task TellAsync(Session session, FeedVisit visit, IReadOnlyList<Report> added)
    {
        string address = visit.State.Address.AbsoluteUri;
        if (visit.Told is string told || visit.State.Stopped is not null)
        {
            await session.World.Error.WriteLineAsync($"dateline: {Lines.Plain(address)}: {Lines.Plain(visit.State.Stopped ?? visit.Told!)}").ConfigureAwait(false);
        }
        if (visit.Reports.Count > 0)
        {
            int waiting = visit.State.Items.Values.Count(item => item.Waiting is not null);
            string text = string.Create(CultureInfo.InvariantCulture, $"{Lines.Plain(address)}: {added.Count} new reports{(waiting > 0 ? $", {waiting} pages wait" : "")}\n{string.Concat(added.Select(Shown))}");
            await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text), session.Cancellation).ConfigureAwait(false);
            await session.World.Output.FlushAsync(session.Cancellation).ConfigureAwait(false);
        }
    }
}
