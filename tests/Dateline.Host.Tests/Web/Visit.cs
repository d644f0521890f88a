using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>One visitor in a real browser. At the end nothing may have gone wrong: no error on the console, no request to another host, no dialog.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>The visitor's page.</summary>
    public IPage Page { get; }

    public static async Task<Visit> StartAsync(IBrowserContext context, string address)
    {
        Visit visit = new(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit._faults.Add($"console {message.Type} on {visit.Page.Url}: {message.Text}");
            }
        };
        visit.Page.PageError += (_, error) => visit._faults.Add($"error on {visit.Page.Url}: {error}");
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                visit._faults.Add($"request to {request.Url}");
            }
        };
        visit.Page.Dialog += async (_, dialog) =>
        {
            visit._faults.Add($"dialog on {visit.Page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return visit;
    }

    /// <summary>Opens the page at <paramref name="path"/>.</summary>
    public async Task OpenAsync(string path)
    {
        IResponse? response = await Page.GotoAsync(path);
        response!.Status.ShouldBeLessThan(400, path);
    }

    /// <summary>Waits until the browser stands at an address that matches <paramref name="address"/> and has run the scripts of that page.
    /// Asks again and again: an event that is waited for can come before one listens for it.</summary>
    public async Task ArriveAsync([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address));
        await Page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    /// <summary>Waits until the whole page has come, also where no scripts run: its footer is the last of it.</summary>
    public Task ParsedAsync() => Assertions.Expect(Page.Locator("body > footer")).ToBeAttachedAsync();

    /// <summary>Presses <paramref name="key"/> once the page has been painted: the browser drops keys that come before.</summary>
    public async Task PressAsync(string key)
    {
        await Page.EvaluateAsync("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        await Page.Keyboard.PressAsync(key);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _faults.ShouldBeEmpty();
    }
}
