using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Host.Tests.Exports;

/// <summary>Stories in the forms of others, read back by readers that are not ours and held against what the specifications ask for.</summary>
public sealed partial class StoryExportTests
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
        bundle.GetProperty("type").GetString().ShouldBe("bundle");
        Id().IsMatch(bundle.GetProperty("id").GetString()!).ShouldBeTrue();
        JsonElement[] objects = [.. bundle.GetProperty("objects").EnumerateArray()];
        string[] ids = [.. objects.Select(each => each.GetProperty("id").GetString()!)];
        ids.Distinct().Count().ShouldBe(ids.Length);
        foreach (JsonElement each in objects)
        {
            string type = each.GetProperty("type").GetString()!;
            string id = each.GetProperty("id").GetString()!;
            (Id().IsMatch(id) && id.StartsWith(type + "--", StringComparison.Ordinal)).ShouldBeTrue(id);
            each.GetProperty("spec_version").GetString().ShouldBe("2.1");
            string[] instants = ["created", "modified", .. type == "report" ? ["published"] : Array.Empty<string>()];
            instants.ShouldAllBe(name => Instant().IsMatch(each.GetProperty(name).GetString()!));
            string[] required = type switch { "identity" => ["name"], "report" => ["name", "object_refs"], "note" => ["content", "object_refs"], "relationship" => ["relationship_type", "source_ref", "target_ref"], "location" => ["name"], _ => ["no such type"] };
            required.Where(name => !(each.TryGetProperty(name, out JsonElement value) && value.GetRawText().Length > 2)).ShouldBeEmpty(type);
            if (type == "location")
            {
                // A region, a country or both degrees must be there (STIX 2.1, 4.10).
                (bool north, bool east) = (each.TryGetProperty("latitude", out JsonElement latitude), each.TryGetProperty("longitude", out JsonElement longitude));
                north.ShouldBe(east);
                (north || each.TryGetProperty("country", out _)).ShouldBeTrue();
                (!north || (Math.Abs(latitude.GetDouble()) <= 90 && Math.Abs(longitude.GetDouble()) <= 180)).ShouldBeTrue();
            }
            if (type == "relationship")
            {
                Kind().IsMatch(each.GetProperty("relationship_type").GetString()!).ShouldBeTrue();
                ids.ShouldContain(each.GetProperty("source_ref").GetString());
                ids.ShouldContain(each.GetProperty("target_ref").GetString());
                each.GetProperty("source_ref").GetString().ShouldNotBe(each.GetProperty("target_ref").GetString());
            }
            if (each.TryGetProperty("object_refs", out JsonElement refs))
            {
                refs.EnumerateArray().Select(reference => reference.GetString()!).ShouldAllBe(reference => ids.Contains(reference));
            }
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
        entries.ShouldAllBe(entry => !entry.Elements(_atom + "content").Any());
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kind();

    [GeneratedRegex("^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$")]
    private static partial Regex Instant();
}
