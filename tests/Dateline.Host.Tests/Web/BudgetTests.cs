using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed partial class BudgetTests(ServedPages pages)
{
    private const int MostBytes = 300_000;

    [Fact]
    public async Task A_page_of_a_story_with_its_style_sheets_and_scripts_is_small()
    {
        CancellationToken test = TestContext.Current.CancellationToken;
        string home = await pages.Client.GetStringAsync("/", test);
        string[] stories = [.. Stories().Matches(home).Select(match => match.Groups[1].Value).Distinct()];
        stories.ShouldNotBeEmpty();
        foreach (string path in stories)
        {
            string page = await pages.Client.GetStringAsync(path, test);
            int bytes = Packed(System.Text.Encoding.UTF8.GetBytes(page));
            foreach (string asset in Assets().Matches(page).Select(match => match.Groups[1].Value).Distinct())
            {
                bytes += Packed(await pages.Client.GetByteArrayAsync(asset, test));
            }
            bytes.ShouldBeLessThan(MostBytes, path);
        }
    }

    private static int Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return (int)packed.Length;
    }

    [GeneratedRegex("href=\"(/stories/[0-9a-f]+)\"")]
    private static partial Regex Stories();

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Assets();
}
