using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>The bytes of a page as characters, one for one as they stand. Lists are compared by reference.</summary>
/// <param name="Text">The characters; a byte order mark is gone, line ends are as they were.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Start">Bytes of the byte order mark.</param>
/// <param name="End">The byte behind the last one that was read.</param>
/// <param name="Findings">What was odd.</param>
internal sealed record DecodedPage(string Text, Encoding Encoding, int Start, int End, IReadOnlyList<Finding> Findings);
