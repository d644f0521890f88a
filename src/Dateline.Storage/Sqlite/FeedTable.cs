using System.Globalization;
using Dateline.Extraction.Feeds;
using Dateline.Extraction.Html;

namespace Dateline.Storage.Sqlite;

/// <summary>Feeds that are followed.</summary>
internal sealed class FeedTable(SqliteDatabase database)
{
    private const string Instants = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int FirstAuthor = 11;

    /// <summary>Keeps what is known of <paramref name="feed"/>, and of its items those that changed.</summary>
    public void Save(FeedState feed, IReadOnlyList<KnownItem> changed)
    {
        database.Use("insert into feed values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (address) do update set moved_to = excluded.moved_to, entity_tag = excluded.entity_tag, last_modified = excluded.last_modified, next = excluded.next, visits = excluded.visits, failures = excluded.failures, stopped = excluded.stopped")
            .Add(feed.Address.AbsoluteUri).Add(feed.MovedTo?.AbsoluteUri).Add(feed.EntityTag).Add(feed.LastModified)
            .Add(feed.Next.UtcDateTime.ToString(Instants, CultureInfo.InvariantCulture)).Add((long)feed.Visits).Add((long)feed.Failures).Add(feed.Stopped).Run();
        foreach (KnownItem item in changed)
        {
            database.Use("insert or replace into feed_item values (?, ?, ?, ?, ?, ?)")
                .Add(feed.Address.AbsoluteUri).Add(item.Identity).Add(item.Fingerprint).Add(item.Address).Add((long)item.Attempts).Add(item.Waiting is null ? null : Pack(item.Waiting)).Run();
        }
    }

    /// <summary>All feeds, by address.</summary>
    /// <exception cref="StoreException">The record is damaged.</exception>
    public IReadOnlyList<FeedState> List()
    {
        List<FeedState> feeds = [];
        SqliteStatement row = database.Use("select address, moved_to, entity_tag, last_modified, next, visits, failures, stopped from feed order by address");
        while (row.Step())
        {
            feeds.Add(new FeedState(new Uri(row.Text(0)))
            {
                MovedTo = row.TextOrNull(1) is string moved ? new Uri(moved) : null,
                EntityTag = row.TextOrNull(2),
                LastModified = row.TextOrNull(3),
                Next = DateTimeOffset.ParseExact(row.Text(4), Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                Visits = row.Int(5),
                Failures = row.Int(6),
                Stopped = row.TextOrNull(7),
            });
        }
        row.Reset();
        return [.. feeds.Select(feed => feed with { Items = Items(feed.Address) })];
    }

    private Dictionary<string, KnownItem> Items(Uri feed)
    {
        Dictionary<string, KnownItem> items = new(StringComparer.Ordinal);
        SqliteStatement row = database.Use("select identity, fingerprint, address, attempts, waiting from feed_item where feed = ? order by identity").Add(feed.AbsoluteUri);
        while (row.Step())
        {
            KnownItem item = new(row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(4) is string waiting ? Unpack(waiting) : null, row.Int(3));
            items.Add(item.Identity, item);
        }
        row.Reset();
        return items;
    }

    // No value of an item is an empty string, so that one stands for null.
    private static string Pack(FeedItem item) => PackedList.Pack(
    [
        item.Identity, item.Fingerprint, item.Address ?? "", item.HasOwnAddress ? "own" : "", item.Title ?? "", item.Summary ?? "", item.Content ?? "", item.IsWhole ? "whole" : "",
        item.Published?.ToString() ?? "", item.Modified?.ToString() ?? "", $"{item.Language}\n{item.Outlet}", .. item.Authors,
    ]);

    private static FeedItem Unpack(string packed)
    {
        IReadOnlyList<string> values = PackedList.Unpack(packed);
        if (values.Count < FirstAuthor || values[10].Split('\n', 2) is not [string language, string outlet])
        {
            throw new StoreException(StoreProblem.Damaged, "The record holds a feed's item that is not whole");
        }
        return new FeedItem(values[0], values[1])
        {
            Address = Filled(values[2]),
            HasOwnAddress = values[3].Length > 0,
            Title = Filled(values[4]),
            Summary = Filled(values[5]),
            Content = Filled(values[6]),
            IsWhole = values[7].Length > 0,
            Published = PageTime.Parse(values[8]),
            Modified = PageTime.Parse(values[9]),
            Language = Filled(language),
            Outlet = Filled(outlet),
            Authors = [.. values.Skip(FirstAuthor)],
        };
    }

    private static string? Filled(string value) => value.Length == 0 ? null : value;
}
