using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Web;

/// <summary>How much may be added through the pages.</summary>
public sealed class AddingTests
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_that_unpacks_to_very_much_is_cut_short()
    {
        using TemporaryFolder folder = new();
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            byte[] zeros = new byte[36 << 20];
            foreach (string name in (string[])["a.txt", "b.txt", "c.txt"])
            {
                await using Stream entry = await zip.CreateEntry(name).OpenAsync(_test);
                await entry.WriteAsync(zeros, _test);
            }
        }
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using ByteArrayContent file = new(bytes.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using MultipartFormDataContent form = new() { { file, "files", "much.zip" } };
        using HttpResponseMessage answer = await served.Client.PostAsync("/add?handler=files", form, _test);
        string page = await answer.Content.ReadAsStringAsync(_test);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("2 reports read");
        page.ShouldContain("the first 64 MiB were read");
    }

    [Fact]
    public async Task A_text_as_long_as_a_body_may_be_is_taken()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using FormUrlEncodedContent form = new([KeyValuePair.Create("text", "Harbour of Varda reopens" + new string(' ', 6 << 20) + "on Friday")]);
        using HttpResponseMessage answer = await served.Client.PostAsync("/add?handler=text", form, _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
