using System.Text.Json;
using System.Xml.Linq;

namespace Dateline.Host.Tests.Exports;

/// <summary>Stories in the forms of others, read back by readers that are not ours and held against what the specifications ask for.</summary>
public sealed class StoryExportTests
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private static readonly Lazy<Task<byte[]>> _record = new(MakeAsync);

    private static async Task<byte[]> MakeAsync()
    {
        using TemporaryFolder folder = new();
        Commands.Outcome outcome = await Commands.Program.RunAsync(["read", Path.Combine(Repository.Root, "samples", "bay-of-piran")], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return await File.ReadAllBytesAsync(folder["dateline.db"], TestContext.Current.CancellationToken);
    }

    private static async Task<string> AskedAsync(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        Commands.Outcome outcome = await Commands.Program.RunAsync(["export", .. arguments], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return outcome.Output;
    }

    [Fact]
    public async Task Every_object_of_the_bundle_has_what_stix_asks_for_and_refers_to_what_is_there()
    {
        string written = await AskedAsync("stix");
        JsonElement bundle = JsonDocument.Parse(written).RootElement;
        StixRules.Breaches(bundle, []).ShouldBeEmpty();
        JsonElement[] objects = [.. bundle.GetProperty("objects").EnumerateArray()];
        string[] ids = [.. objects.Select(each => each.GetProperty("id").GetString()!)];
        ids.Distinct().Count().ShouldBe(ids.Length);
        foreach (JsonElement each in objects)
        {
            StixRules.Breaches(each, ids).ShouldBeEmpty(each.GetRawText());
        }
        objects.Select(each => each.GetProperty("type").GetString()).Distinct().Order().ShouldBe(["identity", "location", "note", "relationship", "report"]);
        objects.ShouldContain(each => each.GetProperty("type").GetString() == "relationship" && each.GetProperty("relationship_type").GetString() == "derived-from");
        objects.Where(each => each.TryGetProperty("labels", out _)).ShouldAllBe(each => each.GetProperty("external_references").GetArrayLength() > 0 && each.GetProperty("description").GetString()!.Length > 0);
        (await AskedAsync("stix")).ShouldBe(written);
    }

    [Fact]
    public async Task A_claim_says_who_said_what_and_where_it_appears_and_rates_nothing()
    {
        string written = await AskedAsync("schema");
        JsonElement graph = JsonDocument.Parse(written).RootElement;
        graph.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        JsonElement[] claims = [.. graph.GetProperty("@graph").EnumerateArray()];
        claims.ShouldNotBeEmpty();
        claims.ShouldAllBe(claim => claim.GetProperty("@type").GetString() == "Claim" && claim.GetProperty("text").GetString()!.Length > 0 && claim.GetProperty("appearance").GetArrayLength() > 0);
        claims.ShouldContain(claim => claim.GetProperty("appearance").GetArrayLength() > 1);
        claims.ShouldAllBe(claim => claim.GetProperty("about").GetProperty("name").GetString()!.Length > 0);
        claims.SelectMany(claim => claim.GetProperty("appearance").EnumerateArray()).Select(each => each.GetProperty("hasPart").GetProperty("@type").GetString()).Distinct().Order().ShouldBe(["CreativeWork", "Quotation"]);
        JsonElement appearance = claims[0].GetProperty("appearance")[0];
        appearance.GetProperty("@type").GetString().ShouldBe("NewsArticle");
        appearance.GetProperty("identifier").GetProperty("value").GetString()!.Length.ShouldBe(64);
        foreach (string word in (string[])["rating", "Review", "articleBody"])
        {
            written.ShouldNotContain(word);
        }
        (await AskedAsync("schema", "--full-text")).ShouldContain("articleBody");
    }

    [Fact]
    public async Task A_feed_has_what_atom_asks_for()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        string story = (await Commands.Program.RunAsync(["stories", "--jsonl"], folder: folder.Path)).Objects.MaxBy(each => each.GetProperty("reports").GetArrayLength()).GetProperty("id").GetString()!;
        XElement feed = XDocument.Parse(await AskedAsync("atom", "--story", story)).Root!;
        feed.Name.ShouldBe(_atom + "feed");
        XElement[] entries = [.. feed.Elements(_atom + "entry")];
        entries.Length.ShouldBeGreaterThan(3);
        foreach (XElement element in entries.Prepend(feed))
        {
            foreach (string name in (string[])["id", "title", "updated"])
            {
                element.Elements(_atom + name).ShouldHaveSingleItem().Value.ShouldNotBeEmpty();
            }
            DateTimeOffset.TryParse(element.Element(_atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _).ShouldBeTrue();
            element.Elements(_atom + "author").ShouldNotBeEmpty();
        }
        entries.Select(entry => entry.Element(_atom + "id")!.Value).Distinct().Count().ShouldBe(entries.Length);
        // RFC 4287, 4.1.2: what has no content leads to it, by one link of a kind.
        entries.ShouldAllBe(entry => entry.Elements(_atom + "content").Any() || entry.Elements(_atom + "link").Count(link => link.Attribute("rel")!.Value == "alternate") == 1);
        entries.SelectMany(entry => entry.Elements(_atom + "link")).ShouldAllBe(link => Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute));
        entries.SelectMany(entry => entry.Elements(_atom + "content")).ShouldAllBe(content => content.Attribute("type") == null && !content.HasElements);
        entries.ShouldContain(entry => entry.Element(_atom + "title")!.Value == "Mojca Dreniškar: “The Croatian vessel crossed the median line twice and came within four meters of ours”");
    }

    [Theory]
    [InlineData("""{"type":"identity","name":"A"}""", "identity.spec_version is missing, identity.id is missing, identity.created is missing, identity.modified is missing")]
    [InlineData("""{"name":"A","identity_class":"newspaper"}""", "identity.identity_class is none of individual group system organization class unknown")]
    [InlineData("""{"name":"A","sectors":[]}""", "identity.sectors is empty")]
    [InlineData("""{"name":"A","rating":5}""", "identity.rating is no property of it")]
    [InlineData("""{"name":"A","confidence":101}""", "identity.confidence is not between 0 and 100")]
    [InlineData("""{"name":"A","modified":"2025-05-20T00:00:00.000Z"}""", "it is modified before it was created")]
    [InlineData("""{"name":"A","created":"2025-05-21 00:00"}""", "identity.created is no instant in UTC")]
    [InlineData("""{"type":"location","id":"location--00000000-0000-5000-8000-000000000000","latitude":91.5}""", "location.latitude is not between -90 and 90, latitude and longitude go together")]
    [InlineData("""{"type":"location","id":"location--00000000-0000-5000-8000-000000000000","name":"Koper"}""", "a location has a country, a region or degrees")]
    [InlineData("""{"type":"relationship","id":"relationship--00000000-0000-5000-8000-000000000000","relationship_type":"derived-from","source_ref":"report--00000000-0000-5000-8000-000000000001","target_ref":"identity--00000000-0000-5000-8000-000000000000"}""", "derived-from joins report and identity")]
    [InlineData("""{"type":"report","id":"report--00000000-0000-5000-8000-000000000001","name":"A","published":"2025-05-21T00:00:00.000Z","object_refs":["identity--99999999-0000-5000-8000-000000000000"]}""", "identity--99999999-0000-5000-8000-000000000000 is not there")]
    [InlineData("""{"name":"A","external_references":[{"source_name":"A"}]}""", "an external reference has a description, an address or an id")]
    public void What_the_standard_does_not_allow_is_told(string changed, string breaches)
    {
        Dictionary<string, JsonElement> all = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("""{"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-5000-8000-000000000000","created":"2025-05-21T00:00:00.000Z","modified":"2025-05-21T00:00:00.000Z"}""")!;
        Dictionary<string, JsonElement> given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(changed)!;
        if (given.ContainsKey("type") && !given.ContainsKey("id"))
        {
            all.Clear();
        }
        foreach ((string name, JsonElement value) in given)
        {
            all[name] = value;
        }
        JsonElement built = JsonSerializer.SerializeToElement(all);
        string.Join(", ", StixRules.Breaches(built, ["identity--00000000-0000-5000-8000-000000000000", "report--00000000-0000-5000-8000-000000000001"])).ShouldBe(breaches);
    }
}
