using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Host.Tests.Serving;

/// <summary>Holds docs/api.md against the server: its resources are those that there are, and its examples find something.</summary>
public sealed partial class DocumentedApiTests
{
    private static readonly string[] _page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "api.md"));

    [Fact]
    public async Task The_page_names_the_resources_that_there_are_and_those_that_tell_the_past()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        JsonElement paths = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("paths");
        (string Name, JsonElement Asked)[] described = [.. paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => ($"{method.Name.ToUpperInvariant()} {path.Name["/api/v1".Length..]}", method.Value)))];
        Documented().Order(StringComparer.Ordinal).ShouldBe(described.Select(each => each.Name).Order(StringComparer.Ordinal));
        string past = _page[Array.IndexOf(_page, "## The record as it stood") + 2];
        Quoted().Matches(past[..past.IndexOf(" take ", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
            .ShouldBe(described.Where(each => each.Asked.TryGetProperty("parameters", out JsonElement fields) && fields.EnumerateArray().Any(field => field.GetProperty("name").GetString() == "as-of")).Select(each => each.Name.Split('/')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_example_that_asks_finds_something()
    {
        using TemporaryFolder folder = new();
        (await Commands.Program.RunAsync(["read", Path.Combine(Repository.Root, "samples", "bay-of-piran")], folder: folder.Path)).Code.ShouldBe(0);
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string[] examples = [.. _page.Select(line => Example().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
        examples.Length.ShouldBeGreaterThan(5);
        foreach (string example in examples)
        {
            using HttpResponseMessage answer = await served.Client.GetAsync(example, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, example);
            JsonElement told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            (told.TryGetProperty("items", out JsonElement items) ? items : told.GetProperty("statements")).GetArrayLength().ShouldBeGreaterThan(0, example);
        }
    }

    // The first cells of the table of resources; what names no method is of the one before it.
    private static IEnumerable<string> Documented()
    {
        foreach (string line in _page.SkipWhile(line => line != "## Resources").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            string method = "GET";
            foreach (Match match in Resource().Matches(line.Split(" | ")[0]))
            {
                method = match.Groups[1].Success ? match.Groups[1].Value : method;
                yield return $"{method} {match.Groups[2].Value}";
            }
        }
    }

    [GeneratedRegex("`(?:(GET|POST|DELETE) )?(/[a-z]+(?:/\\{id\\})?)")]
    private static partial Regex Resource();

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\$ curl '?http://127\\.0\\.0\\.1:5080(/[^' ]+)'?$")]
    private static partial Regex Example();
}
