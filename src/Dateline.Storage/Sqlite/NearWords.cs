namespace Dateline.Storage.Sqlite;

/// <summary>Finds quotations that share rare words with a text, by the search index: the work is bounded by the words asked for and the places that are read for each.</summary>
internal sealed class NearWords(SqliteDatabase database)
{
    /// <summary>Words of the text that are looked at; further ones are passed over.</summary>
    private const int MostWords = 400;

    /// <summary>The rarest of them that are asked for. 16: any two renderings of one utterance that share a third of their words share one of these.</summary>
    private const int MostAsked = 16;

    /// <summary>Places of the index that are read at most.</summary>
    private const int MostPlaces = 60_000;

    /// <summary>Letters at the end of a word that an ending may be.</summary>
    private const int Ending = 2;

    private const int ShortestBeginning = 4;

    /// <summary>Numbers of the quotations, at most <paramref name="most"/>: by how rare the words are that they share, then by id of the quotation.</summary>
    public IReadOnlyList<long> Find(string text, int most)
    {
        List<(string Beginning, long Places)> asked = [];
        foreach (string beginning in Beginnings(text))
        {
            SqliteStatement row = database.Use("select coalesce(sum(doc), 0) from quotation_word where term >= ? and term < ?").Add(beginning).Add(beginning + '\uFFFF');
            row.Step();
            long places = row.Long(0);
            row.Reset();
            if (places > 0)
            {
                asked.Add((beginning, places));
            }
        }
        Dictionary<long, long> weights = [];
        long read = 0;
        foreach ((string beginning, long places) in asked.OrderBy(word => word.Places).ThenBy(word => word.Beginning, StringComparer.Ordinal).Take(MostAsked))
        {
            if (read > 0 && (read += places) > MostPlaces)
            {
                break;
            }
            read = Math.Max(read, places);
            long weight = 1_000_000 / (10 + places);
            SqliteStatement rows = database.Use("select rowid from quotation_search where quotation_search match ? limit ?").Add($"\"{beginning}\"*").Add(MostPlaces);
            while (rows.Step())
            {
                long number = rows.Long(0);
                weights[number] = weights.GetValueOrDefault(number) + weight;
            }
        }
        // Numbers are the order of arrival: where the cut falls between equals, all of them are asked for their ids.
        long[] best = [.. weights.Values.OrderDescending()];
        long least = best.Length > most ? best[most - 1] : 0;
        return [.. weights.Where(pair => pair.Value >= least).Take(most * 8)
            .Select(pair => (pair.Key, pair.Value, Id: best.Length > most ? Id(pair.Key) : ""))
            .OrderByDescending(item => item.Value).ThenBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.Key).Take(most).Select(item => item.Key)];
    }

    private string Id(long number)
    {
        SqliteStatement row = database.Use("select id from quotation where number = ?").Add(number);
        string id = row.Step() ? row.Text(0) : "";
        row.Reset();
        return id;
    }

    private static IEnumerable<string> Beginnings(string text)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        int words = 0;
        for (int at = 0; at < text.Length && words < MostWords; at++)
        {
            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            if (at == start)
            {
                continue;
            }
            words++;
            string folded = SearchForms.Fold(text[start..at]);
            bool number = folded.Length > 0 && char.IsAsciiDigit(folded[0]);
            string beginning = number ? folded : folded[..Math.Max(Math.Min(folded.Length, ShortestBeginning), folded.Length - Ending)];
            if (beginning.Length > (number ? 0 : 2) && known.Add(beginning))
            {
                yield return beginning;
            }
        }
    }
}
