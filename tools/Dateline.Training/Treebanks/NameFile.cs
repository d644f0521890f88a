namespace Dateline.Training.Treebanks;

/// <summary>Reads names in columns: number, form, label in IOB2. Other kinds than persons, organisations and places count as none.</summary>
internal static class NameFile
{
    public static List<TreebankToken[]> Read(string file)
    {
        List<TreebankToken[]> sentences = [];
        List<(string Form, string Label)> current = [];
        foreach (string line in File.ReadLines(file).Append(""))
        {
            if (line.Trim().Length == 0)
            {
                if (current.Count > 0)
                {
                    sentences.Add(ToTokens(current));
                    current.Clear();
                }
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal) && line.Split('\t') is { Length: >= 3 } cells)
            {
                current.Add((cells[1], Clean(cells[2], current)));
            }
        }

        return sentences;
    }

    // The English set has labels "B-O" by a slip; an I- after O begins a name.
    private static string Clean(string label, List<(string Form, string Label)> before)
    {
        if (!label.EndsWith("-PER", StringComparison.Ordinal) && !label.EndsWith("-ORG", StringComparison.Ordinal) && !label.EndsWith("-LOC", StringComparison.Ordinal))
        {
            return "O";
        }

        bool isOrphan = label[0] == 'I' && (before.Count == 0 || before[^1].Label == "O");
        return isOrphan ? "B" + label[1..] : label;
    }

    private static TreebankToken[] ToTokens(List<(string Form, string Label)> rows)
    {
        TreebankToken[] tokens = new TreebankToken[rows.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            (string form, string label) = rows[i];
            bool goesOn = i + 1 < rows.Count && rows[i + 1].Label[0] == 'I';
            string bilou = (label[0], goesOn) switch { ('B', false) => "U" + label[1..], ('I', false) => "L" + label[1..], _ => label };
            tokens[i] = new TreebankToken(form, form, "X", "FW", 0, "dep") { Name = bilou };
        }

        return tokens;
    }
}
