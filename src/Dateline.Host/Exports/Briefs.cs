using Dateline.Comparison.Briefs;
using Dateline.Extraction.Outlets;

namespace Dateline.Host.Exports;

/// <summary>Briefs of told stories.</summary>
internal static class Briefs
{
    /// <summary>The brief of everything that <paramref name="telling"/> tells.</summary>
    public static Brief Of(Telling telling, OutletRegistry outlets) => BriefComposer.Compose(telling.Stories, telling.Storylines, telling.Reports(outlets), telling.Copies);
}
