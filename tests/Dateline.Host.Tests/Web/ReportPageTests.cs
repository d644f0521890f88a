using System.Net;
using System.Text;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Host.Tests.Commands;
using Dateline.Host.Tests.Serving;
using Dateline.Host.Web.Reports;
using Dateline.Text;

namespace Dateline.Host.Tests.Web;

/// <summary>The page of a report, asked for without a browser.</summary>
public sealed class ReportPageTests : IDisposable
{
    private const string Wire = "Orlan ferry closed for a year\n\nThe Orlan ferry will be closed for a year. “We cannot pay the pilots any longer and the ferry stays in port until the spring,” Harbour Minister Bero Halk said on Monday. The union of the pilots met in the town hall of Orlan.\n";
    private const string Notice = "Orlan ferry: report withdrawn\n\nOrlan Wire has withdrawn its report on the closure of the Orlan ferry. Harbour Minister Bero Halk did not speak on Monday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Days_of_words_that_the_company_of_a_report_tells_are_not_open()
    {
        Reading alone = Reading.Of(Raw("Ferry stays shut\n\n“We shall not go,” Minister Bero Halk said on Monday."), Knowledge.Embedded, TestContext.Current.CancellationToken);
        alone.Findings.ShouldContain(finding => finding.Code == FindingCodes.TimeUnresolved);
        Reading told = CompanyReading.Of(alone, When.On(new DateOnly(2025, 6, 4), DateBasis.Inferred, []), []);
        told.Findings.ShouldNotContain(finding => finding.Code == FindingCodes.TimeUnresolved);
        told.ResolvedTimes.ShouldContain(time => time.From == new DateOnly(2025, 6, 2));
    }

    [Fact]
    public void What_is_not_known_of_a_quotation_is_said_once()
    {
        Reading reading = Reading.Of(Raw("Ferry stays shut\n\nThe quay was empty. “We shall not go.” The rain fell."), Knowledge.Embedded, TestContext.Current.CancellationToken);
        Finding open = new(FindingCodes.SpeakerUnknown, new TextSpan(0, 5), "The text does not tell who spoke");
        Reading twice = reading with { Findings = [open, open with { Message = "The text does not tell who speaks." }] };
        CompanyReading.Of(twice, When.Unknown, []).Findings.Where(finding => finding.Span == open.Span).ShouldBe([open]);
    }

    [Fact]
    public async Task A_report_that_was_taken_back_says_so_in_its_header()
    {
        _folder.Write("wire.txt", Wire);
        _folder.Write("notice.txt", Notice);
        _folder.Write("list.csv", "file,outlet,published,retracts\nwire.txt,Orlan Wire,2025-06-02,\nnotice.txt,Orlan Wire,2025-06-04,wire.txt\n");
        (await RunAsync("read", "--manifest", "list.csv")).Code.ShouldBe(0);
        string id = (await RunAsync("stories", "--jsonl")).Objects.Single().GetProperty("retracted").EnumerateArray().Single().GetString()!;
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        string taken = await PageAsync(served, id);
        taken.ShouldContain("<strong>Taken back.</strong>");
        taken.ShouldContain("Orlan ferry: report withdrawn");
        taken.ShouldContain("4 June 2025");
    }

    [Fact]
    public async Task A_report_that_was_removed_says_by_whom_and_why()
    {
        _folder.Write("wire.txt", Wire);
        (await RunAsync("read", "wire.txt")).Code.ShouldBe(0);
        (await RunAsync("remove", "wire.txt", "--author", "Ada", "--reason", "a hoax")).Code.ShouldBe(0);
        string id = (await RunAsync("corrections", "--jsonl")).Objects.Single().GetProperty("report").GetString()!;
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        string page = await PageAsync(served, id, HttpStatusCode.Gone);
        page.ShouldContain("<strong>Removed</strong>");
        page.ShouldContain("<bdi>Ada</bdi>");
        page.ShouldContain("<bdi>a hoax</bdi>");
        page.ShouldNotContain("cannot pay the pilots");
    }

    [Fact]
    public async Task People_correct_lines_beside_the_text_and_take_the_report_out_and_back()
    {
        _folder.Write("wire.txt", Wire);
        (await RunAsync("read", "wire.txt")).Code.ShouldBe(0);
        JsonElement quotation = (await RunAsync("quotes", "--jsonl")).Objects[0];
        string id = quotation.GetProperty("report").GetString()!;
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        (await PageAsync(served, id)).ShouldContain("Correct this quotation");

        (await PostAsync(served, $"{id}?handler=correct", ("line", quotation.GetProperty("id").GetString()!), ("field", "actor"), ("actor", "Mira <Solveig>"), ("kind", "indirect"))).ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(served, $"{id}?handler=correct", ("line", id), ("field", "published"), ("published", "2025-06-03"), ("author", "Ada"))).ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(served, $"{id}?handler=correct", ("line", id), ("field", "published"), ("published", "tomorrow"))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(served, $"{id}?handler=correct", ("line", "nowhere"), ("field", "actor"), ("actor", "x"))).ShouldBe(HttpStatusCode.NotFound);
        string page = await PageAsync(served, id);
        page.ShouldContain("<bdi>Mira &lt;Solveig&gt;</bdi></a>");
        page.ShouldContain("3 June 2025");

        (await PostAsync(served, $"{id}?handler=remove", ("reason", "a hoax"))).ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(served, id, HttpStatusCode.Gone)).ShouldContain("Bring it back");
        (await PostAsync(served, $"{id}?handler=restore")).ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(served, id)).ShouldContain("3 June 2025");
    }

    [Fact]
    public async Task People_accept_lines_name_the_speakers_words_and_say_what_a_part_is_and_take_it_back_beside_the_text()
    {
        _folder.Write("wire.txt", Wire);
        (await RunAsync("read", "wire.txt")).Code.ShouldBe(0);
        JsonElement quotation = (await RunAsync("quotes", "--jsonl")).Objects[0];
        string id = quotation.GetProperty("report").GetString()!;
        string line = quotation.GetProperty("id").GetString()!;
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        (await PostAsync(served, $"{id}?handler=correct", ("line", line), ("field", "accepted"), ("author", "Ada"))).ShouldBe(HttpStatusCode.Redirect);
        string accepted = await PageAsync(served, id);
        accepted.ShouldContain("<span class=\"accepted\">accepted</span> by <bdi>Ada</bdi>");
        (await RunAsync("quotes", "--jsonl")).Objects[0].GetRawText().ShouldBe(quotation.GetRawText());
        (await PostAsync(served, $"{id}?handler=correct", ("line", line), ("field", "speaker"), ("speaker", "union of the pilots"))).ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(served, $"{id}?handler=correct", ("line", line), ("field", "speaker"), ("speaker", "words that are not there"))).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(served, $"{id}?handler=correct", ("line", id), ("field", "part"), ("place", "0..29"), ("part", "caption"), ("author", "Ada"))).ShouldBe(HttpStatusCode.Redirect);
        string page = await PageAsync(served, id);
        page.ShouldContain("passage caption");
        page.ShouldContain("speaker: <bdi>");
        foreach (string correction in (await RunAsync("corrections", "--jsonl")).Objects.Select(said => said.GetProperty("id").GetString()!))
        {
            (await PostAsync(served, $"{id}?handler=undo", ("correction", correction))).ShouldBe(HttpStatusCode.Redirect);
        }
        string after = await PageAsync(served, id);
        after.ShouldContain("passage headline");
        after.ShouldNotContain("class=\"accepted\"");
        (await PostAsync(served, $"{id}?handler=undo", ("correction", "nothing"))).ShouldBe(HttpStatusCode.NotFound);
        (await RunAsync("verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_was_erased_says_by_whom_and_why()
    {
        _folder.Write("wire.txt", Wire);
        (await RunAsync("read", "wire.txt")).Code.ShouldBe(0);
        string id = (await RunAsync("quotes", "--jsonl")).Objects[0].GetProperty("report").GetString()!;
        (await RunAsync("purge", "wire.txt", "--yes", "--author", "Ada", "--reason", "a court's <order>")).Code.ShouldBe(0);
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        string page = await PageAsync(served, id, HttpStatusCode.Gone);
        page.ShouldContain("<strong>Erased</strong>");
        page.ShouldContain("<bdi>Ada</bdi>");
        page.ShouldContain("a court&#x27;s &lt;order&gt;");
    }

    [Fact]
    public async Task A_record_that_does_not_answer_is_said_on_a_page()
    {
        _folder.Write("wire.txt", Wire);
        (await RunAsync("read", "wire.txt")).Code.ShouldBe(0);
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        File.Move(_folder["dateline.db"], _folder["elsewhere.db"]);
        _folder.Write("dateline.db", new string('x', 5000));
        using HttpResponseMessage answer = await served.Client.GetAsync("/", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>The record does not answer</h1>");
    }

    private static RawReport Raw(string text) => new("a.txt", Encoding.UTF8.GetBytes(text));

    private static async Task<string> PageAsync(Served served, string id, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await served.Client.GetAsync($"/reports/{id}", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> PostAsync(Served served, string address, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage answer = await served.Client.PostAsync($"/reports/{address}", form, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<Outcome> RunAsync(params string[] arguments) => Commands.Program.RunAsync(arguments, folder: _folder.Path);
}
