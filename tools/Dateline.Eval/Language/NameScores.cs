using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>Names of persons, organisations and places with the gold's tokens, whole spans and kinds; other kinds count as none.</summary>
internal static class NameScores
{
    public static void Print(string file, TextAnalyzer analyzer, TextWriter output, bool shows)
    {
        (List<TextSpan> forms, List<Sentence> sentences, HashSet<(int, int, NameKind)> gold, string text) = Read(file);
        TokenTable tokens = new(text, [.. forms.Select(form => form.Start)], [.. forms.Select(form => form.End)]);
        TextAnalysis analysis = analyzer.Label(new TextAnalysis(tokens, sentences, []));
        HashSet<(int, int, NameKind)> found = [.. analysis.Names.Select(name => (name.FirstToken, name.EndToken, name.Kind))];
        output.WriteLine($"  names {new Score(found.Count(gold.Contains), found.Count, gold.Count)}");
        foreach (NameKind kind in Enum.GetValues<NameKind>())
        {
            int right = found.Count(name => name.Item3 == kind && gold.Contains(name));
            output.WriteLine($"    {kind,-13} {new Score(right, found.Count(name => name.Item3 == kind), gold.Count(name => name.Item3 == kind))}");
        }

        foreach ((int first, int end, NameKind kind) in found.Except(gold).Where(_ => shows).Order())
        {
            output.WriteLine($"    wrong {kind}: {text[tokens.Span(first).Start..tokens.Span(end - 1).End]}");
        }
    }

    private static (List<TextSpan> Forms, List<Sentence> Sentences, HashSet<(int, int, NameKind)> Gold, string Text) Read(string file)
    {
        System.Text.StringBuilder text = new();
        List<TextSpan> forms = [];
        List<Sentence> sentences = [];
        HashSet<(int, int, NameKind)> gold = [];
        int first = 0;
        (int Start, NameKind Kind)? open = null;
        foreach (string line in File.ReadLines(file).Append(""))
        {
            string[] cells = line.StartsWith("# ", StringComparison.Ordinal) ? [] : line.Split('\t');
            string label = cells.Length >= 3 ? cells[2] : "O";
            NameKind? kind = KindOf(label);
            if (open is { } name && (kind != name.Kind || label[0] != 'I'))
            {
                gold.Add((name.Start, forms.Count, name.Kind));
                open = null;
            }

            if (kind is { } opens && open is null)
            {
                open = (forms.Count, opens);
            }

            if (cells.Length >= 3)
            {
                forms.Add(new TextSpan(text.Length, text.Length + Math.Max(1, cells[1].Length)));
                text.Append(cells[1].Length == 0 ? "_" : cells[1]).Append(' ');
            }
            else if (line.Length == 0 && forms.Count > first)
            {
                sentences.Add(new Sentence(forms[first].Joined(forms[^1]), first, forms.Count, 0));
                first = forms.Count;
            }
        }

        return (forms, sentences, gold, text.ToString());
    }

    private static NameKind? KindOf(string label) => label.Split('-')[^1] switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => null,
    };
}
