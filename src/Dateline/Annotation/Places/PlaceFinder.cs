using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>Finds the places named in a report by the gazetteers below <c>places/</c>, the user's own included. Built once; safe to share between threads.</summary>
public sealed class PlaceFinder
{
    private readonly NameFold _fold;
    private readonly AliasTrie<Place> _names = new();
    private readonly HashSet<string> _prepositions;

    /// <summary>Reads every file <c>places/places*.tsv</c> and <c>languages/en/place-prepositions.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public PlaceFinder(DataSet data, NameFold fold)
    {
        _fold = fold;
        _prepositions = data.Table("languages/en/place-prepositions.tsv").Rows.Select(row => fold.Key(row["form"])).ToHashSet(StringComparer.Ordinal);
        foreach (DataFile file in data.Below("places/places").Where(file => file.Path.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            foreach (DataRow row in DataTable.Parse(file).Rows)
            {
                Place place = new(row["id"], row["kind"] == "country", row["name"], row.Optional("country"), Degrees(row, "latitude"), Degrees(row, "longitude"));
                foreach (string name in row.List("aliases").Prepend(row["name"]))
                {
                    _names.Add(fold.Key(name), place);
                }
            }
        }
    }

    /// <summary>The places of <paramref name="report"/>, in the order of the text. A capital that acts (“Moscow said”) is an actor and no place; a country is a place only behind a word such as “in”.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<PlaceMention> Find(Report report, IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        HashSet<int> acting = [.. mentions.Where(mention => mention.By == "metonym").Select(mention => mention.Span.Start)];
        List<TextSpan> people = [.. mentions.Where(mention => mention.Kind == MentionKind.Person && mention.Name is not null).Select(mention => mention.Name!.Value).Order()];
        List<PlaceMention> places = [];
        int person = 0;
        foreach (Part part in report.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            List<NameWord> words = NameWords.In(report.Text.Value, part.Span, _fold);
            for (int i = 0; i < words.Count; i++)
            {
                (int end, IReadOnlyList<Place> found) = words[i].IsCapital ? _names.Longest(words, i, static (_, _, _) => true) : (i, []);
                if (found.Count == 0)
                {
                    continue;
                }
                TextSpan span = new(words[i].Span.Start, words[end - 1].Span.End);
                while (person < people.Count && people[person].End <= span.Start)
                {
                    person++;
                }
                bool named = person < people.Count && people[person].Overlaps(span);
                bool behind = part.Kind == PartKind.Dateline || (i > 0 && (_prepositions.Contains(words[i - 1].Key) || (i > 1 && _prepositions.Contains(words[i - 2].Key))));
                if (!named && (found.All(place => place.IsCountry) ? behind : part.Kind == PartKind.Dateline || !acting.Contains(span.Start)))
                {
                    places.Add(Mentioned(span, found, report));
                }
                i = end - 1;
            }
        }
        return new Found<PlaceMention>(places, []);
    }

    private static PlaceMention Mentioned(TextSpan span, IReadOnlyList<Place> found, Report report)
    {
        string[] ids = [.. found.Select(place => place.Id).Distinct().Order(StringComparer.Ordinal)];
        return ids.Length == 1
            ? new PlaceMention(span, found[0].Name, found[0].Country, found[0].Latitude, found[0].Longitude, ids, "gazetteer")
            : new PlaceMention(span, report.Text[span], null, null, null, ids, "gazetteer");
    }

    private static double? Degrees(DataRow row, string column) =>
        row.Optional(column) is not { } cell ? null
        : double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value
        : throw row.Wrong($"'{cell}' is no number of degrees");

    private sealed record Place(string Id, bool IsCountry, string Name, string? Country, double? Latitude, double? Longitude);
}
