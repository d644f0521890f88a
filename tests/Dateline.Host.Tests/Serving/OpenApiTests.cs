using System.Net;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

/// <summary>Holds the description of the API against its answers.</summary>
public sealed class OpenApiTests
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_every_path_is_as_described()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        string key = (await Commands.Program.RunAsync(["keys", "add", "tests", "--scope", "admin"], folder: folder.Path)).Output.Trim();
        await using Served served = await Served.StartAsync(folder["dateline.db"], "--rate", "0");
        served.Client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        JsonElement api = await DescriptionAsync(served);
        api.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        Dictionary<string, string> known = await KnownAsync(served);
        List<string> faults = [];
        foreach (JsonProperty path in api.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                foreach ((string address, int status) in Calls(path.Name, operation, known))
                {
                    faults.AddRange(await FaultsAsync(served, api, operation, address, status, Body(operation.Value, known)));
                }
            }
        }
        JsonProperty removal = api.GetProperty("paths").GetProperty("/api/v1/reports/{id}").EnumerateObject().First(operation => operation.Name == "delete");
        foreach ((string query, int status) in ((string, int)[])[("reason=hoax", 200), ("purge=true", 200), ("", 200)])
        {
            faults.AddRange(await FaultsAsync(served, api, removal, $"/api/v1/reports/{known["reports"]}?{query}", status, null));
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_goes_wrong_is_a_problem_as_described()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        JsonElement api = await DescriptionAsync(served);
        JsonElement problem = api.GetProperty("components").GetProperty("schemas").GetProperty("ProblemWire");
        (HttpMethod Method, string Path, HttpContent? Body, HttpStatusCode Status)[] calls =
        [
            (HttpMethod.Get, "/api/v1/nowhere", null, HttpStatusCode.NotFound),
            (HttpMethod.Get, "/api/v2/stories", null, HttpStatusCode.NotFound),
            (HttpMethod.Put, "/api/v1/stories", null, HttpStatusCode.MethodNotAllowed),
            (HttpMethod.Get, "/api/v1/stories?form=2025-01-01", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/stories?limit=many", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/stories?cursor=AAAA", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/reports?kind=rumour", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/reports?from=21.05.2025", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/stories?as-of=yesterday", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/corrections?as-of=2025-01-01", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/timeline", null, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/api/v1/actors/nobody/at-all", null, HttpStatusCode.NotFound),
            (HttpMethod.Post, "/api/v1/reports", new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.Unauthorized),
        ];
        foreach ((HttpMethod method, string path, HttpContent? body, HttpStatusCode status) in calls)
        {
            using HttpRequestMessage request = new(method, path) { Content = body };
            using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
            answer.StatusCode.ShouldBe(status, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", path);
            JsonElement said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(_test)).RootElement;
            new JsonSchema(api).Faults(problem, said).ShouldBeEmpty(path);
            said.GetProperty("status").GetInt32().ShouldBe((int)status);
        }
    }

    private static async Task<JsonElement> DescriptionAsync(Served served) => JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/openapi.json", _test)).RootElement;

    // What the paths and queries of the description are filled with.
    private static async Task<Dictionary<string, string>> KnownAsync(Served served)
    {
        async Task<string> FirstAsync(string list, Func<JsonElement, string> id) => id(JsonDocument.Parse(await served.Client.GetStringAsync($"/api/v1/{list}?limit=1", _test)).RootElement.GetProperty("items")[0]);
        string Id(JsonElement item) => item.GetProperty("id").GetString()!;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reports"] = await FirstAsync("reports", Id),
            ["stories"] = await FirstAsync("stories", Id),
            ["storylines"] = await FirstAsync("storylines", Id),
            ["statements"] = await FirstAsync("statements", item => Id(item.GetProperty("statement"))),
            ["quotations"] = await FirstAsync("quotations", Id),
            ["events"] = await FirstAsync("events", item => Id(item.GetProperty("event"))),
            ["actors"] = await FirstAsync("actors", Id),
            ["evidence"] = await FirstAsync("statements", item => Id(item.GetProperty("statement"))),
            ["outlet"] = "Adria Wire",
            ["language"] = "en",
            ["label"] = "adria-wire",
            ["title"] = "Croatia",
            ["name"] = "Croatia",
            ["actor"] = "Slovenia",
            ["addressee"] = "Slovenia",
            ["office"] = "Foreign Minister of Latvia",
            ["for"] = "European Union",
            ["cue"] = "said",
            ["words"] = "patrol",
            ["q"] = "patrol",
            ["class"] = "CONSULT",
            ["status"] = "happened",
            ["told"] = "report",
            ["place"] = "SI",
            ["from"] = "2025-01-01",
            ["to"] = "2026-12-31",
            ["as-of"] = "2100-01-01",
            ["start"] = "0",
            ["end"] = "10",
            ["limit"] = "2",
        };
    }

    private static IEnumerable<(string Address, int Status)> Calls(string path, JsonProperty operation, Dictionary<string, string> known)
    {
        string resource = path.Split('/')[3];
        JsonElement[] parameters = operation.Value.TryGetProperty("parameters", out JsonElement listed) ? [.. listed.EnumerateArray()] : [];
        bool isDeletion = operation.Name == "delete";
        string filled = path.Contains('{', StringComparison.Ordinal) ? path[..path.IndexOf('{', StringComparison.Ordinal)] + Uri.EscapeDataString(isDeletion ? "none" : known.GetValueOrDefault(resource, "none")) : path;
        JsonElement[] queries = [.. parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query")];
        string required = string.Join('&', queries.Where(query => query.TryGetProperty("required", out JsonElement must) && must.GetBoolean()).Select(query => Pair(query, known)));
        // A list of places must be of something.
        required = resource == "places" ? Named("story", known) : required;
        yield return ($"{filled}?{required}", isDeletion ? 404 : 200);
        foreach (JsonElement query in queries.Where(query => !required.Contains(Name(query) + "=", StringComparison.Ordinal) && Name(query) is not ("cursor" or "report" or "order" or "kind")))
        {
            yield return ($"{filled}?{required}&{Pair(query, known)}", 0);
        }
        yield return ($"{filled}?{required}&nosuchfield=1", 400);
        if (filled != path)
        {
            yield return ($"{path[..path.IndexOf('{', StringComparison.Ordinal)]}zzzz", 404);
        }
    }

    private static string Name(JsonElement query) => query.GetProperty("name").GetString()!;

    private static string Pair(JsonElement query, Dictionary<string, string> known) => Named(Name(query), known);

    private static string Named(string name, Dictionary<string, string> known) =>
        $"{name}={Uri.EscapeDataString(name switch { "story" => known["stories"], "storyline" => known["storylines"], "report" => known["reports"], _ => known.GetValueOrDefault(name, "true") })}";

    private static string? Body(JsonElement operation, Dictionary<string, string> known) => operation.GetProperty("operationId").GetString() switch
    {
        "addReports" => """{"id":"new.txt","outlet":"The Quay","published":"2025-05-23","text":"Harbour reopens\n\nThe harbour reopened on Friday. “We are glad,” said the harbour master, Ada Brask."}""",
        "addCorrection" => $$"""{"report":"{{known["reports"]}}","field":"story.titled","value":"Boats off Piran","author":"Ada"}""",
        _ => null,
    };

    private static async Task<IReadOnlyList<string>> FaultsAsync(Served served, JsonElement api, JsonProperty operation, string address, int status, string? body)
    {
        using HttpRequestMessage request = new(HttpMethod.Parse(operation.Name), address);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        string text = await answer.Content.ReadAsStringAsync(_test);
        string call = $"{operation.Name} {address}";
        if (status != 0 && (int)answer.StatusCode != status)
        {
            return [$"{call}: {(int)answer.StatusCode}, not {status}: {text}"];
        }
        if ((int)answer.StatusCode is not (200 or 400 or 404))
        {
            return [$"{call}: {(int)answer.StatusCode}: {text}"];
        }
        if (!operation.Value.GetProperty("responses").TryGetProperty($"{(int)answer.StatusCode}", out JsonElement described))
        {
            return [$"{call}: {(int)answer.StatusCode} is not described"];
        }
        return described.GetProperty("content").TryGetProperty(answer.Content.Headers.ContentType!.MediaType!, out JsonElement content)
            ? [.. new JsonSchema(api).Faults(content.GetProperty("schema"), JsonDocument.Parse(text).RootElement).Take(5).Select(fault => $"{call}: {fault}")]
            : [$"{call}: {answer.Content.Headers.ContentType} is not described"];
    }
}
