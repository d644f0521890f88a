using Dateline.Host.Tests.Serving;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>One server and one browser for all tests of the pages: the stories of <c>samples/</c> and reports that mean harm.</summary>
public sealed class ServedPages : IAsyncLifetime
{
    /// <summary>The name of the collection of tests that share it.</summary>
    public const string Name = "pages";

    // Nothing that Chromium does by itself; without a sandbox, as the tests run as root in containers.
    private static readonly string[] _flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private TemporaryFolder _folder = null!;
    private Served _served = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IReadOnlyList<SeenPage>? _seen;

    /// <summary>The address of the server, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The record that is served.</summary>
    public string Record => _folder["dateline.db"];

    /// <summary>Asks the server without a browser.</summary>
    public HttpClient Client => _served.Client;

    public async ValueTask InitializeAsync()
    {
        _folder = await SampleRecord.CopyAsync();
        Commands.Outcome read = await Commands.Program.RunAsync(["read", HostileReports.Write(_folder.Path), "--record", Record], folder: _folder.Path);
        read.Code.ShouldBe(0, read.Error);
        _served = await Served.StartAsync(Record);
        Address = _served.Client.BaseAddress!.ToString().TrimEnd('/');
        if (Array.Find(_places, File.Exists) is string chromium)
        {
            // A machine under load takes long; a page that never comes is told all the same.
            Assertions.SetDefaultExpectTimeout(60_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = _flags });
        }
    }

    /// <summary>A visitor with a fresh browser profile, of this server or of the one at <paramref name="address"/>. Without Chromium the test is skipped.</summary>
    internal async Task<Visit> VisitAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string? address = null)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (on Debian: apt-get install chromium)");
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visit.StartAsync(context, address ?? Address);
    }

    /// <summary>All pages, as one visitor saw them; walked once for all tests.</summary>
    internal async Task<IReadOnlyList<SeenPage>> WalkAsync()
    {
        if (_seen is null)
        {
            await using Visit visit = await VisitAsync();
            _seen = await SiteWalk.RunAsync(visit);
        }
        return _seen;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        await _served.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>The tests that share one server and one browser; they run one after the other.</summary>
[CollectionDefinition(ServedPages.Name)]
public sealed class ServedPagesCollection : ICollectionFixture<ServedPages>;
