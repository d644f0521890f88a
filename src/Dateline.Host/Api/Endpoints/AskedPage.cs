using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Which page of a list a request asks for. A cursor is opaque and goes with its query alone.</summary>
internal sealed class AskedPage
{
    /// <summary>Lines of a page where nothing is said.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Lines of a page at most.</summary>
    public const int MostLimit = 200;

    private readonly string _query;

    private AskedPage(string query, int limit, int first, int second)
    {
        _query = query;
        Limit = limit;
        First = first;
        Second = second;
    }

    /// <summary>Lines wanted, 1 to <see cref="MostLimit"/>.</summary>
    public int Limit { get; }

    /// <summary>Where the page begins: the line, or the story in whose lines it begins.</summary>
    public int First { get; }

    /// <summary>Where in the story, where <see cref="First"/> is one.</summary>
    public int Second { get; }

    /// <summary>As the store asks.</summary>
    public Page Page => new(First, Limit);

    /// <summary>Reads the query's <c>limit</c> and <c>cursor</c>.</summary>
    /// <exception cref="CommandException">One of them is not what it should be.</exception>
    public static AskedPage Of(HttpRequest request, int? limit, string? cursor)
    {
        if (limit is < 1 or > MostLimit)
        {
            throw new CommandException($"'limit' is 1 to {MostLimit}");
        }
        string query = ContentHash.Id("query", request.Path, string.Join('&', request.Query.Where(pair => pair.Key is not ("limit" or "cursor"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")))[..8];
        (int first, int second) = cursor is null ? (0, 0) : Read(cursor, query);
        return new AskedPage(query, limit ?? DefaultLimit, first, second);
    }

    /// <summary>The cursor of the page that begins there.</summary>
    public string Cursor(int first, int second = 0) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{first} {second} {_query}")));

    /// <summary>The cursor of the page behind this one of a list of <paramref name="countAll"/>, or null behind the last.</summary>
    public string? Next(int countAll) => First + Limit < countAll ? Cursor(First + Limit) : null;

    private static (int First, int Second) Read(string cursor, string query)
    {
        string[] parts = Base64Url.IsValid(cursor) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ') : [];
        return parts.Length == 3 && parts[2] == query
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int second)
            ? (first, second)
            : throw new CommandException("'cursor' is none that this query gave");
    }
}
