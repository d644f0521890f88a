namespace Dateline.Host.Web.Stories;

/// <summary>A form in which a story can be taken along.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Title">What people are told that it is.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="IsKept">Whether a browser keeps it as a file; else it is shown or subscribed to.</param>
internal sealed record StoryFile(string Name, string Title, string MediaType, bool IsKept);
