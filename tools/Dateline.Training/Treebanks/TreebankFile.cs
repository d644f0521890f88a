using System.Globalization;

namespace Dateline.Training.Treebanks;

/// <summary>Reads treebanks in CoNLL-U form, sentence by sentence.</summary>
internal static class TreebankFile
{
    // Subtypes that later stages ask for: passive subjects and agents, names and titles are not told apart otherwise.
    private static readonly HashSet<string> _kept =
        ["nsubj:pass", "nsubj:outer", "aux:pass", "obl:agent", "acl:relcl", "advcl:relcl", "nmod:poss", "compound:prt", "obl:tmod", "obl:unmarked", "nmod:unmarked", "nmod:desc", "csubj:pass", "cc:preconj", "det:predet"];

    public static List<TreebankToken[]> Read(string file)
    {
        List<TreebankToken[]> sentences = [];
        List<TreebankToken> current = [];
        foreach (string line in File.ReadLines(file).Append(""))
        {
            if (line.Length == 0)
            {
                if (current.Count > 0)
                {
                    sentences.Add([.. current]);
                    current.Clear();
                }
            }
            else if (line[0] != '#' && Parse(line) is { } token)
            {
                current.Add(token);
            }
        }

        return sentences;
    }

    // Multi-word ranges ("3-4") and empty nodes ("3.1") carry no tree.
    private static TreebankToken? Parse(string line)
    {
        string[] cells = line.Split('\t');
        if (cells[0].Contains('-', StringComparison.Ordinal) || cells[0].Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        string relation = _kept.Contains(cells[7]) ? cells[7] : cells[7].Split(':')[0];
        return new TreebankToken(cells[1], cells[2], cells[3], cells[4], int.Parse(cells[6], CultureInfo.InvariantCulture), relation)
        {
            Features = cells[5],
            Entities = cells[9].Split('|').FirstOrDefault(cell => cell.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..] ?? "",
            SpaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal),
        };
    }
}
