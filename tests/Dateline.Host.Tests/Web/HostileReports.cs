namespace Dateline.Host.Tests.Web;

/// <summary>Reports that try to become a program, to turn the page around or to fill it.</summary>
internal static class HostileReports
{
    /// <summary>What a script of a report would leave behind.</summary>
    public const string Trace = "__struck";

    private static readonly string _script = $"<script>window.{Trace}=1</script><img src=x onerror=\"window.{Trace}=1\"><svg onload=\"window.{Trace}=1\"></svg>";

    private static readonly (string Outlet, string Text)[] _reports =
    [
        ($"Scripted {_script}", $"{_script} The minister is out\n\nPORT VARDA, 4 March 2025 — “{_script} we shall not go,” Minister Bero Halk told reporters on Tuesday. javascript:alert(1) \" onmouseover=\"window.{Trace}=1\n\nHe said that “the <b>line</b> &amp; the &lt;quay&gt; stay shut”."),
        ("Turned \u202Etelttuo", "\u202EA headline that runs backwards\u202C and \u2066an isolate that never ends\n\nPORT VARDA, 4 March 2025 — “We shall \u202Enot go\u202C,” Minister Bero Halk told reporters on Tuesday.\u200B\uFEFF \u0007A bell and \u0000 nothing."),
        ("Endless", $"{new string('W', 5_000_000)}\n\nPORT VARDA, 4 March 2025 — “We shall not go,” Minister Bero Halk told reporters on Tuesday."),
    ];

    /// <summary>Writes them as files with a manifest and gives the folder.</summary>
    public static string Write(string folder)
    {
        string place = Path.Combine(folder, "hostile");
        Directory.CreateDirectory(place);
        List<string> rows = ["file,outlet,url,published"];
        for (int at = 0; at < _reports.Length; at++)
        {
            File.WriteAllText(Path.Combine(place, $"hostile-{at}.txt"), _reports[at].Text);
            rows.Add($"hostile-{at}.txt,\"{_reports[at].Outlet.Replace("\"", "\"\"", StringComparison.Ordinal)}\",javascript:alert(1),2025-03-04");
        }
        File.WriteAllLines(Path.Combine(place, "manifest.csv"), rows);
        return place;
    }
}
