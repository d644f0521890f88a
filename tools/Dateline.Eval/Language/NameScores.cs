using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>Names of persons, organisations and places with the gold's tokens, whole spans and kinds; other kinds count as none.</summary>
internal static class NameScores
{
    /// <summary>Prints the figures, and tells the one of all kinds.</summary>
    public static Score Print(string file, TextAnalyzer analyzer, TextWriter output, bool shows)
    {
        int[] right = new int[3], found = new int[3], gold = new int[3];
        foreach (Document document in Read(file))
        {
            TokenTable tokens = new(document.Text.ToString(), [.. document.Forms.Select(form => form.Start)], [.. document.Forms.Select(form => form.End)]);
            TextAnalysis analysis = analyzer.Label(new TextAnalysis(tokens, document.Sentences, []));
            foreach (RecognisedName name in analysis.Names)
            {
                bool isRight = document.Gold.Contains((name.FirstToken, name.EndToken, name.Kind));
                found[(int)name.Kind]++;
                right[(int)name.Kind] += isRight ? 1 : 0;
                if (shows && !isRight)
                {
                    output.WriteLine($"    wrong {name.Kind}: {name.Span.In(tokens.Text)}");
                }
            }

            foreach ((_, _, NameKind kind) in document.Gold)
            {
                gold[(int)kind]++;
            }
        }

        Score all = new(right.Sum(), found.Sum(), gold.Sum());
        output.WriteLine($"  names {all}");
        foreach (NameKind kind in Enum.GetValues<NameKind>())
        {
            output.WriteLine($"    {kind,-13} {new Score(right[(int)kind], found[(int)kind], gold[(int)kind])}");
        }

        return all;
    }

    private static IEnumerable<Document> Read(string file)
    {
        Document document = new();
        foreach (string line in File.ReadLines(file).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && document.Forms.Count > 0)
            {
                yield return document;
                document = new Document();
            }

            string[] cells = line.StartsWith("# ", StringComparison.Ordinal) ? [] : line.Split('\t');
            document.Take(cells.Length >= 3 ? cells[1] : null, cells.Length >= 3 ? cells[2] : "O");
        }

        yield return document;
    }

    private sealed class Document
    {
        private int _first;
        private (int Start, NameKind Kind)? _open;

        public System.Text.StringBuilder Text { get; } = new();

        public List<TextSpan> Forms { get; } = [];

        public List<Sentence> Sentences { get; } = [];

        public HashSet<(int, int, NameKind)> Gold { get; } = [];

        /// <summary>Takes one word, or null at the end of a sentence.</summary>
        public void Take(string? form, string label)
        {
            NameKind? kind = KindOf(label);
            if (_open is { } name && (kind != name.Kind || label[0] != 'I'))
            {
                Gold.Add((name.Start, Forms.Count, name.Kind));
                _open = null;
            }

            _open ??= kind is { } opens ? (Forms.Count, opens) : null;
            if (form is not null)
            {
                form = form.Length == 0 ? "_" : form;
                Forms.Add(new TextSpan(Text.Length, Text.Length + form.Length));
                Text.Append(form).Append(' ');
            }
            else if (Forms.Count > _first)
            {
                Sentences.Add(new Sentence(Forms[_first].Joined(Forms[^1]), _first, Forms.Count, 0));
                _first = Forms.Count;
            }
        }
    }

    private static NameKind? KindOf(string label) => label.Split('-')[^1] switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => null,
    };
}
