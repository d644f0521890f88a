using System.Text;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>How the characters of a run are kept beside its ends, so that they can be held against the text.</summary>
internal static class KeptCharacters
{
    /// <summary>Longer runs are kept as their hash: paragraphs would double the record. 120 UTF-16 units: most mentions, cues and clauses stay readable.</summary>
    private const int LimitLength = 120;

    private const string HashMark = "sha256:";

    public static string Of(string text, TextSpan span) => span.Length > LimitLength ? HashMark + ContentHash.OfText(span.In(text)) : Whole(span.In(text));

    /// <summary>The characters as the record can hold them: where a run cuts a surrogate pair, its half is U+FFFD.</summary>
    public static string Whole(string characters) =>
        characters.Length > 0 && (char.IsLowSurrogate(characters[0]) || char.IsHighSurrogate(characters[^1]))
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(characters))
            : characters;

    /// <summary>Whether the run is in the text and has these characters.</summary>
    public static bool Match(string text, int start, int end, string kept) =>
        start >= 0 && end >= start && end <= text.Length
        && ((end - start <= LimitLength && text.AsSpan(start, end - start).SequenceEqual(kept)) || kept == Of(text, new TextSpan(start, end)));
}
