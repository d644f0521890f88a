using System.Globalization;

namespace Dateline.Sources.Politeness;

/// <summary>What a host's robots.txt says to one program (RFC 9309): the longest rule that fits a path decides, and allows where two of one length disagree.</summary>
public sealed class RobotsRules
{
    // RFC 9309 §2.5: at least 500 KiB must be read.
    private const int LimitCharacters = 512 * 1024;
    private const int LimitRules = 10_000;
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Everything may be fetched: there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>The pause that it asks for between two requests, or null; not part of the RFC, but widely written.</summary>
    public TimeSpan? Interval { get; private set; }

    /// <summary>Reads <paramref name="text"/> for the program that calls itself <paramref name="product"/>: the groups that name it, else those for all (<c>*</c>). Lines that say nothing are passed over.</summary>
    public static RobotsRules Parse(string text, string product)
    {
        RobotsRules own = new();
        RobotsRules general = new();
        bool isNamed = false;
        bool isOwn = false;
        bool isGeneral = false;
        bool inAgents = false;
        foreach (string line in text[..Math.Min(text.Length, LimitCharacters)].Split('\n'))
        {
            string[] sides = line.Split('#', 2)[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (sides.Length < 2)
            {
                continue;
            }
            if (sides[0].Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isGeneral) = inAgents ? (isOwn, isGeneral) : (false, false);
                bool names = sides[1].Split('/')[0].Trim().Equals(product, StringComparison.OrdinalIgnoreCase);
                isOwn |= names;
                isNamed |= names;
                isGeneral |= sides[1] == "*";
                inAgents = true;
                continue;
            }
            bool says = false;
            says |= isOwn && own.Take(sides[0], sides[1]);
            says |= isGeneral && general.Take(sides[0], sides[1]);
            inAgents &= !says && !IsRule(sides[0]);
        }
        return isNamed ? own : general;
    }

    /// <summary>Whether <paramref name="pathAndQuery"/> may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        int longest = -1;
        bool allows = true;
        foreach ((string pattern, bool says) in _rules)
        {
            if (pattern.Length >= longest && Fits(pattern, pathAndQuery))
            {
                allows = pattern.Length > longest ? says : allows || says;
                longest = pattern.Length;
            }
        }
        return allows;
    }

    private static bool IsRule(string name) => name.ToLowerInvariant() is "allow" or "disallow" or "crawl-delay";

    private bool Take(string name, string value)
    {
        switch (name.ToLowerInvariant())
        {
            case "allow" or "disallow" when _rules.Count < LimitRules && value.Length > 0:
                _rules.Add((value, name.Equals("allow", StringComparison.OrdinalIgnoreCase)));
                return true;
            case "crawl-delay" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) && seconds is >= 0 and < 86_400:
                Interval = TimeSpan.FromSeconds((double)seconds);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a pattern with <c>*</c> and a closing <c>$</c> fits the start of a path: each piece is looked for once, behind the one before.</summary>
    private static bool Fits(string pattern, string path)
    {
        bool toEnd = pattern.EndsWith('$');
        string[] pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }
        int at = pieces[0].Length;
        for (int i = 1; i < pieces.Length; i++)
        {
            bool isLast = i == pieces.Length - 1;
            if (isLast && toEnd)
            {
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }
            int found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + pieces[i].Length;
        }
        return !toEnd || at == path.Length;
    }
}
