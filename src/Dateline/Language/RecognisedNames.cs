using Dateline.Language.Network;

namespace Dateline.Language;

/// <summary>Turns name labels into names.</summary>
internal static class RecognisedNames
{
    public static IReadOnlyList<RecognisedName> From(TokenTable tokens, IReadOnlyList<Sentence> sentences, NetworkLabels labels, string[] names)
    {
        List<RecognisedName> found = new(sentences.Count);
        foreach (Sentence sentence in sentences)
        {
            int start = -1;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                string label = names[labels.Names[i]];
                start = label[0] switch { 'B' or 'U' => i, 'O' => -1, _ => start };
                if (label[0] is 'L' or 'U' && start >= 0)
                {
                    found.Add(new RecognisedName(tokens.Span(start).Joined(tokens.Span(i)), start, i + 1, KindOf(label)));
                    start = -1;
                }
            }
        }

        return found;
    }

    private static NameKind KindOf(string label) => label[^3..] switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        _ => NameKind.Place,
    };
}
