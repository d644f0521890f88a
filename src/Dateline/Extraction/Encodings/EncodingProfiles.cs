using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>Tells the encoding of bytes that are not UTF-8 by what they would say in it: for each encoding and language the letters outside ASCII are counted that the language has.</summary>
public sealed class EncodingProfiles
{
    private const int Looked = 65_536;
    private const int Undefined = -10;
    private const int Strange = -3;
    private readonly List<Profile> _profiles = [];

    private sealed record Profile(Encoding Encoding, sbyte[] Points, bool[] Upper, bool[] Lower);

    /// <summary>Reads <c>encodings/profiles.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form or names an encoding that the runtime does not have.</exception>
    public EncodingProfiles(DataSet data)
    {
        foreach (DataRow row in data.Table("encodings/profiles.tsv").Rows)
        {
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(row["encoding"]) ?? throw row.Wrong($"no encoding '{row["encoding"]}'");
            _profiles.Add(Build(encoding, row["frequent"], row["rare"]));
        }
    }

    /// <summary>The encoding in which <paramref name="bytes"/> read best; of equals the first of the file. Looks at the first 65,536 bytes that are not ASCII.</summary>
    public Encoding Best(ReadOnlySpan<byte> bytes)
    {
        Profile best = _profiles[0];
        long most = long.MinValue;
        foreach (Profile profile in _profiles)
        {
            long points = Score(profile, bytes);
            if (points > most)
            {
                (best, most) = (profile, points);
            }
        }
        return best.Encoding;
    }

    private static long Score(Profile profile, ReadOnlySpan<byte> bytes)
    {
        long points = 0;
        int seen = 0;
        for (int i = 0; i < bytes.Length && seen < Looked; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }
            seen++;
            points += profile.Points[bytes[i]];
            if (i > 0 && profile.Upper[bytes[i]] && profile.Lower[bytes[i - 1]])
            {
                points += Strange;
            }
        }
        return points;
    }

    private static Profile Build(Encoding encoding, string frequent, string rare)
    {
        Profile profile = new(encoding, new sbyte[256], new bool[256], new bool[256]);
        byte[] one = new byte[1];
        for (int code = 0; code < 256; code++)
        {
            one[0] = (byte)code;
            char c = encoding.GetString(one) is { Length: > 0 } decoded ? decoded[0] : '\uFFFD';
            profile.Upper[code] = char.IsUpper(c);
            profile.Lower[code] = char.IsLower(c);
            profile.Points[code] = Points(c, frequent, rare);
        }
        return profile;
    }

    private static sbyte Points(char c, string frequent, string rare)
    {
        if (c == '\uFFFD' || char.IsControl(c) || (c >= '\uE000' && c <= '\uF8FF'))
        {
            return Undefined;
        }
        char lower = char.ToLowerInvariant(c);
        bool own = frequent.Contains(lower, StringComparison.Ordinal);
        if (own || rare.Contains(lower, StringComparison.Ordinal))
        {
            return (sbyte)((own ? 3 : 2) - (lower == c ? 0 : 1));
        }
        return c is '“' or '”' or '„' or '’' or '‘' or '–' or '—' or '…' or '«' or '»' or '•' or '€' or '£' or '°' or '©' or '®' or '™' or '§' or '·' or '\u00A0' ? (sbyte)1 : (sbyte)Strange;
    }
}
