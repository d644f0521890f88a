namespace Dateline.Language.Models;

/// <summary>Model files that are embedded in the library, by their path below <c>models/</c>.</summary>
internal static class ModelResource
{
    /// <summary>Opens an embedded model, or gives null where this build holds none of that name.</summary>
    public static Stream? Open(string path) =>
        typeof(ModelResource).Assembly.GetManifestResourceStream("models/" + path);
}
