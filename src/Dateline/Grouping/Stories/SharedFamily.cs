using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>A word family that two reports share, where each says it first.</summary>
/// <param name="First">Its first word in the one report.</param>
/// <param name="Second">Its first word in the other.</param>
/// <param name="Share">What it adds to the likeness, in thousandths.</param>
public sealed record SharedFamily(TextSpan First, TextSpan Second, int Share);
