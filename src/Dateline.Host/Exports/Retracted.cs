namespace Dateline.Host.Exports;

/// <summary>Reports that their outlet took back, as people are shown them.</summary>
internal static class Retracted
{
    /// <summary>The name of a report, and that it was taken back where a notice does so.</summary>
    public static string Named(string name, string? notice) => notice is null ? name : $"{name} [retracted]";
}
