using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Tests.Sources.Feeds;

/// <summary>An outlet with a feed and pages whose server fails in every way, by a seed.</summary>
internal sealed class FaultyOutlet(int seed)
{
    private readonly Random _random = new(seed);
    private readonly object _gate = new();
    private readonly List<int> _versions = [];
    private int _guids;
    private int _tag;

    /// <summary>Faults so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Whether the server has stopped failing.</summary>
    public bool IsWell { get; set; }

    /// <summary>The latest text of each page, by its path.</summary>
    public Dictionary<string, string> Pages
    {
        get
        {
            lock (_gate)
            {
                return Enumerable.Range(0, _versions.Count).ToDictionary(Path, Text);
            }
        }
    }

    /// <summary>Publishes and changes some items.</summary>
    public void GoOn()
    {
        lock (_gate)
        {
            for (int i = _random.Next(3); i > 0; i--)
            {
                _versions.Add(0);
            }
            if (_versions.Count > 0 && _random.Next(4) == 0)
            {
                _versions[_random.Next(_versions.Count)]++;
            }
            _guids += _random.Next(10) == 0 ? 1 : 0;
            _tag++;
        }
    }

    public async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        if (path == "/robots.txt")
        {
            context.Response.StatusCode = 404;
            return;
        }
        (string body, int fault) = Decide(path);
        if (path == "/feed" && fault == 0)
        {
            context.Response.Headers.ETag = Tag;
            if (context.Request.Headers.IfNoneMatch == Tag)
            {
                context.Response.StatusCode = 304;
                return;
            }
        }
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        switch (fault)
        {
            case 0:
                await context.Response.Body.WriteAsync(bytes);
                break;
            case 1:
                await Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                context.Abort();
                break;
            case 2:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "120";
                break;
            case 3:
                context.Response.StatusCode = 500;
                await context.Response.WriteAsync("<html>out of order</html>");
                break;
            case 4:
                // Cut short of its length.
                context.Response.ContentLength = bytes.Length + 100;
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case 5:
                // Cut, with a length and a validator that say it is whole: only for the feed, a page cannot be told so.
                context.Response.Headers.ETag = Tag;
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length * 2 / 3));
                break;
            default:
                context.Response.Headers.Connection = "close";
                context.Abort();
                break;
        }
    }

    private string Tag => string.Create(CultureInfo.InvariantCulture, $"\"{_tag}\"");

    private (string Body, int Fault) Decide(string path)
    {
        lock (_gate)
        {
            int fault = IsWell || _random.Next(2) == 0 ? 0 : _random.Next(1, 7);
            fault = fault == 5 && path != "/feed" ? 6 : fault;
            Faults += fault == 0 ? 0 : 1;
            return (path == "/feed" ? Feed() : Text(int.Parse(path[3..], CultureInfo.InvariantCulture)), fault);
        }
    }

    private string Feed()
    {
        StringBuilder feed = new("<rss version=\"2.0\"><channel><title>The Lanby Gazette</title>");
        for (int i = _versions.Count - 1; i >= 0; i--)
        {
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>Report {i}</title><link>http://gazette.example{Path(i)}</link><guid isPermaLink=\"false\">{i}-{_guids}</guid><description>Lead {i}, version {_versions[i]}</description></item>");
        }
        return feed.Append("</channel></rss>").ToString();
    }

    private string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"<html><body><p>Report {number}, version {_versions[number]}.</p></body></html>");

    private static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"/p/{number}");
}
