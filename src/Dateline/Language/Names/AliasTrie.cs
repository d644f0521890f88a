namespace Dateline.Language.Names;

/// <summary>Finds runs of words that are known names: a tree over words' keys. Not safe for adding while others read.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
public sealed class AliasTrie<T>
{
    private readonly Node _root = new();

    /// <summary>Adds <paramref name="value"/> under <paramref name="key"/>: words' keys parted by single blanks. An empty key adds nothing.</summary>
    public void Add(string key, T value)
    {
        Node node = _root;
        foreach (string word in key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.Next.TryGetValue(word, out Node? next))
            {
                node.Next.Add(word, next = new Node());
            }
            node = next;
        }
        if (node != _root)
        {
            node.Values.Add(value);
        }
    }

    /// <summary>The values under <paramref name="key"/>, in the order in which they were added.</summary>
    public IReadOnlyList<T> this[string key]
    {
        get
        {
            Node node = _root;
            foreach (string word in key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!node.Next.TryGetValue(word, out Node? next))
                {
                    return [];
                }
                node = next;
            }
            return node.Values;
        }
    }

    /// <summary>The longest name that begins at word <paramref name="at"/> and has a value that fits; inside it words are parted by blanks or hyphens.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="at">Number of the first word.</param>
    /// <param name="fits">Whether a value fits the words from the first to before the second number.</param>
    /// <returns>The number of the word behind the name and the values that fit, or <paramref name="at"/> and none.</returns>
    public (int End, IReadOnlyList<T> Values) Longest(IReadOnlyList<NameWord> words, int at, Func<T, int, int, bool> fits)
    {
        (int End, IReadOnlyList<T> Values) best = (at, []);
        Node? node = _root;
        if (!node.Next.ContainsKey(words[at].Key))
        {
            return best;
        }
        for (int word = at; word < words.Count; word++)
        {
            if (word > at && (words[word].Gap is not (WordGap.Blank or WordGap.Hyphen) || words[word - 1].IsPossessive))
            {
                break;
            }
            node = node.Next.GetValueOrDefault(words[word].Key);
            if (node is null)
            {
                break;
            }
            T[] fitting = node.Values.Count == 0 ? [] : [.. node.Values.Where(value => fits(value, at, word + 1))];
            best = fitting.Length > 0 ? (word + 1, fitting) : best;
        }
        return best;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<T> Values { get; } = [];
    }
}
