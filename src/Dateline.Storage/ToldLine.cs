namespace Dateline.Storage;

/// <summary>A line that a reader is told of a story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StoryId">Its story.</param>
/// <param name="Kind"><c>story</c>, <c>report</c>, <c>statement</c>, <c>discrepancy</c> or <c>omission</c>.</param>
/// <param name="Text">What it says, in one line.</param>
/// <param name="Hash">Hash over all that a reader is told of it: another one means that it changed.</param>
public sealed record ToldLine(string Id, string StoryId, string Kind, string Text, string Hash);
