using System.Globalization;
using System.Text;

namespace Dateline.Storage;

/// <summary>Where a page of hits ended: the next one goes on behind it, whatever came in meanwhile.</summary>
/// <param name="Score">The rank of the last hit; 0 where it was not ranked.</param>
/// <param name="Day">Its day as it is ordered by.</param>
/// <param name="Tie">What tells hits of one rank and day apart.</param>
internal sealed record SearchCursor(long Score, string Day, string Tie) : IComparable<SearchCursor>
{
    /// <summary>The day of what has none.</summary>
    public const string NoDay = "9999-12-31";

    /// <summary>The cursor as text for an address.</summary>
    public string Packed => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Score} {Day} {Tie}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The cursor that <see cref="Packed"/> gave; null where it is none.</summary>
    public static SearchCursor? Of(string packed)
    {
        byte[] bytes = new byte[packed.Length];
        string padded = packed.Replace('-', '+').Replace('_', '/').PadRight((packed.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out int length))
        {
            return null;
        }
        string[] parts = Encoding.UTF8.GetString(bytes, 0, length).Split(' ');
        return parts.Length == 3 && parts[1].Length == NoDay.Length && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long score)
            ? new SearchCursor(score, parts[1], parts[2])
            : null;
    }

    /// <summary>By rank, then the newest, unknown days last, then the tie.</summary>
    public int CompareTo(SearchCursor? other)
    {
        if (other is null)
        {
            return 1;
        }
        int order = Score.CompareTo(other.Score);
        order = order != 0 ? order : (Day == NoDay).CompareTo(other.Day == NoDay);
        order = order != 0 ? order : string.CompareOrdinal(other.Day, Day);
        return order != 0 ? order : string.CompareOrdinal(Tie, other.Tie);
    }
}
