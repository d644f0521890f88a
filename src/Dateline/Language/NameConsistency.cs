using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>
/// Makes the names of one text agree: a run that was taken for a name once is one wherever it stands as a proper noun, the last
/// word of a person's full name is that person's, and a run has the kind that most of its mentions have.
/// </summary>
internal static class NameConsistency
{
    private const int LongestName = 6;
    private const int ShortestSurname = 3;

    /// <summary>The names found, relabelled and completed, in the order of the text.</summary>
    public static IReadOnlyList<RecognisedName> Apply(TokenTable tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<RecognisedName> found, Func<int, bool> isProperNoun)
    {
        if (found.Count == 0)
        {
            return found;
        }

        Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup = new Dictionary<string, int[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (RecognisedName name in found)
        {
            Vote(lookup, Run(tokens, name.Span), name.Kind, 2);
            if (name is { Kind: NameKind.Person } && name.EndToken - name.FirstToken > 1 && tokens.Form(name.EndToken - 1).Length >= ShortestSurname)
            {
                Vote(lookup, tokens.Form(name.EndToken - 1), NameKind.Person, 3);
            }
        }

        List<RecognisedName> names = new(found.Count + (found.Count / 8));
        int next = 0;
        foreach (Sentence sentence in sentences)
        {
            for (int token = sentence.FirstToken; token < sentence.EndToken;)
            {
                if (next < found.Count && found[next].FirstToken == token)
                {
                    RecognisedName name = found[next++];
                    names.Add(name with { Kind = Most(lookup[Run(tokens, name.Span)]) });
                    token = name.EndToken;
                    continue;
                }

                int limit = Math.Min(sentence.EndToken, next < found.Count ? found[next].FirstToken : int.MaxValue);
                int length = isProperNoun(token) && char.IsUpper(tokens.Form(token)[0]) ? LongestAt(tokens, token, limit, lookup) : 0;
                if (length > 0)
                {
                    Text.TextSpan span = tokens.Span(token).Joined(tokens.Span(token + length - 1));
                    names.Add(new RecognisedName(span, token, token + length, Most(lookup[Run(tokens, span)])));
                }

                token += Math.Max(1, length);
            }
        }

        return names;
    }

    private static int LongestAt(TokenTable tokens, int token, int limit, Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> votes)
    {
        int start = tokens.Span(token).Start;
        for (int length = Math.Min(LongestName, limit - token); length > 0; length--)
        {
            if (votes.ContainsKey(tokens.Text.AsSpan(start, tokens.Span(token + length - 1).End - start)))
            {
                return length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> Run(TokenTable tokens, Text.TextSpan span) => tokens.Text.AsSpan(span.Start, span.Length);

    private static void Vote(Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> votes, ReadOnlySpan<char> run, NameKind kind, int weight)
    {
        ref int[]? counts = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, run, out _);
        counts ??= new int[3];
        counts[(int)kind] += weight;
    }

    private static NameKind Most(int[] counts)
    {
        int best = 0;
        for (int kind = 1; kind < counts.Length; kind++)
        {
            best = counts[kind] > counts[best] ? kind : best;
        }

        return (NameKind)best;
    }
}
