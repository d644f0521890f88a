using Dateline.Language;

namespace Dateline.Comparison.Dating;

/// <summary>What a sentence is about, as the beginnings of its longer words and its numbers, so that a loose or machine-made rendering of the same thing is known again.</summary>
internal sealed class SentenceKeys
{
    private const int ShortestWord = 4;
    private const int KeptLetters = 5;
    private const int MostKeys = 80;
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads <paramref name="sentence"/>.</summary>
    public SentenceKeys(TokenTable tokens, Sentence sentence)
    {
        for (int token = sentence.FirstToken; token < sentence.EndToken && _keys.Count < MostKeys; token++)
        {
            ReadOnlySpan<char> form = tokens.Form(token);
            bool number = char.IsAsciiDigit(form[0]);
            if ((form.Length < ShortestWord && !number) || !char.IsLetterOrDigit(form[0]))
            {
                continue;
            }
            string key = (number ? form : form[..Math.Min(KeptLetters, form.Length)]).ToString().ToLowerInvariant();
            _keys.Add(key);
            if (char.IsUpper(form[0]) && token > sentence.FirstToken)
            {
                _names.Add(key);
            }
        }
    }

    /// <summary>How much two sentences share, in thousandths of the shorter one's keys; 0 where they share fewer than three keys or no name or number.</summary>
    public int Shared(SentenceKeys other)
    {
        int shared = 0;
        int telling = 0;
        foreach (string key in _keys)
        {
            if (other._keys.Contains(key))
            {
                shared++;
                telling += (key.Length > 0 && char.IsAsciiDigit(key[0])) || _names.Contains(key) || other._names.Contains(key) ? 1 : 0;
            }
        }
        return shared < 3 || telling == 0 ? 0 : shared * 1000 / Math.Min(_keys.Count, other._keys.Count);
    }
}
