using System.Net;
using System.Net.Http.Headers;
using Dateline.Host.Tests.Serving;
using Dateline.Host.Web.Adding;

namespace Dateline.Host.Tests.Web;

public sealed class UploadedNamesTests
{
    [Theory]
    [InlineData("report.txt", "report.txt")]
    [InlineData("../../etc/report.html", "report.html")]
    [InlineData(@"C:\reports\..\one.zip", "one.zip")]
    [InlineData("..", "file.txt")]
    [InlineData(".", "file.txt")]
    [InlineData("", "file.txt")]
    [InlineData("folder/", "file.txt")]
    [InlineData("a\0b.txt", "a\uFFFDb.txt")]
    public void Only_the_end_of_a_name_counts(string given, string expected) => UploadedNames.Of(given).ShouldBe(expected);

    [Fact]
    public void A_name_too_long_for_a_file_system_keeps_its_ending()
    {
        UploadedNames.Of(string.Concat(Enumerable.Repeat("Вестник", 20)) + ".html").ShouldBe("file.html");
        UploadedNames.Of(new string('x', 300) + "." + new string('y', 30)).ShouldBe("file.txt");
        UploadedNames.Of(new string('x', 300) + ".Вест").ShouldBe("file.txt");
    }

    [Fact]
    public async Task Files_with_names_that_no_folder_takes_are_read()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using MultipartFormDataContent form = [];
        foreach ((string name, string words) in ((string, string)[])[("..", "The quay is empty"), (string.Concat(Enumerable.Repeat("Вестник", 20)) + ".txt", "The pier is full")])
        {
            ByteArrayContent file = new(System.Text.Encoding.UTF8.GetBytes($"{words}\n\n{words}, a pilot said on Monday."));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(file, "files", name);
        }
        using HttpResponseMessage answer = await served.Client.PostAsync("/add?handler=files", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("2 reports read, 2 new");
    }
}
