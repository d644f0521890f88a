using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>Finds the places named in a report: those of the files below <c>places/</c>, the user's own included, and the towns of the gazetteer where the report shows that a town is meant. Built once; safe to share between threads.</summary>
public sealed class PlaceFinder
{
    private const int MostCandidates = 20;
    private const int DatelineWeight = 3;
    private static readonly Lazy<Gazetteer> _towns = new(Gazetteer.Embedded);
    private readonly NameFold _fold;
    private readonly ActorCatalogue _actors;
    private readonly PlaceWords _words;
    private readonly AliasTrie<Place> _names = new();

    /// <summary>Reads every file <c>places/places*.tsv</c>, <c>languages/en/place-prepositions.tsv</c> and <c>place-nouns.tsv</c>; the gazetteer is loaded when the first capitalised word asks for it.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public PlaceFinder(DataSet data, NameFold fold, ActorCatalogue actors)
    {
        (_fold, _actors, _words) = (fold, actors, new PlaceWords(data, fold));
        foreach (DataFile file in data.Below("places/places").Where(file => file.Path.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            foreach (DataRow row in DataTable.Parse(file).Rows)
            {
                Place place = new(row["id"], row["kind"] == "country", row["kind"] is "country" or "region", row["name"], row.Optional("country"), Degrees(row, "latitude"), Degrees(row, "longitude"));
                foreach (string name in row.List("aliases").Prepend(row["name"]))
                {
                    _names.Add(fold.Key(name), place);
                }
            }
        }
    }

    /// <summary>The places of <paramref name="report"/>, in the order of the text. A capital that acts (“Moscow said”) is an actor and no place; a country or region is a place only behind a word such as “in”, and so is a town whose name is a word too (“Split”); a town of the gazetteer needs such a word and a report that speaks of its country, or many people.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<PlaceMention> Find(Report report, IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        NamedRuns runs = new(mentions, report.Text.Value, _fold);
        CountryVotes votes = new();
        List<PlaceMention> places = [];
        List<Town> towns = [];
        foreach (Part part in report.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            List<NameWord> words = NameWords.In(report.Text.Value, part.Span, _fold);
            for (int i = 0; i < words.Count; i++)
            {
                if (!words[i].IsCapital)
                {
                    continue;
                }
                (int end, IReadOnlyList<Place> found) = _names.Longest(words, i, static (_, _, _) => true);
                (int townEnd, IReadOnlyList<GazetteerPlace> named) = found.Count > 0 || MayBeTown(words, i, part) ? _towns.Value.Longest(words, i) : (i, []);
                if (townEnd > end && TownAt(words, i, townEnd, named, part, runs) is Town town)
                {
                    towns.Add(town);
                    i = townEnd - 1;
                }
                else if (found.Count > 0)
                {
                    TextSpan span = new(words[i].Span.Start, words[end - 1].Span.End);
                    bool isDateline = part.Kind == PartKind.Dateline;
                    foreach (string? country in found.Select(place => place.Country).Distinct())
                    {
                        votes.Add(country, isDateline ? DatelineWeight : 1);
                    }
                    bool isWord = townEnd == end && named.Any(town => town.IsWord) && _words.Before(words, i) == LeadIn.None;
                    bool isPlace = found.All(place => place.IsArea) ? isDateline || _words.IsBehindPreposition(words, i) && (found[0].IsCountry || !GoesOn(words, end)) : isDateline || !runs.IsActing(span) && !isWord;
                    if (isPlace && !runs.IsOfPerson(span))
                    {
                        places.Add(Place.Mention(span, found, report.Text.Value, "gazetteer"));
                    }
                    i = end - 1;
                }
                else
                {
                    Demonym(words, i, votes);
                }
            }
        }
        foreach (Town town in towns)
        {
            (IReadOnlyList<GazetteerPlace> chosen, string by) = TownChooser.Choose(town.Places, town.Lead, town.Country, votes);
            if (chosen.Count > 0)
            {
                places.Add(Place.Mention(town.Span, [.. chosen.Take(MostCandidates).Select(Place.Of)], report.Text.Value, by));
            }
        }
        return new Found<PlaceMention>([.. places.OrderBy(place => place.Span)], []);
    }

    // Asked before the gazetteer is: whether something leads the word in, or a capital stands behind a comma after it.
    private bool MayBeTown(List<NameWord> words, int at, Part part)
    {
        if (part.Kind == PartKind.Dateline || _words.Before(words, at) != LeadIn.None)
        {
            return true;
        }
        int next = at + 1;
        while (next < words.Count && next - at < Gazetteer.MostWords && words[next].Gap is WordGap.Blank or WordGap.Hyphen)
        {
            next++;
        }
        return next < words.Count && words[next].Gap == WordGap.Comma && words[next].IsCapital;
    }

    // A name that may be a town's: not part of a longer name, of a person's or of a body's.
    private Town? TownAt(List<NameWord> words, int at, int end, IReadOnlyList<GazetteerPlace> named, Part part, NamedRuns runs)
    {
        bool isDateline = part.Kind == PartKind.Dateline;
        TextSpan span = new(words[at].Span.Start, words[end - 1].Span.End);
        bool begunBefore = at > 0 && words[at].Gap is WordGap.Blank or WordGap.Hyphen && words[at - 1].IsCapital && !_words.LeadsIn(words[at - 1]);
        if (!isDateline && (GoesOn(words, end) || begunBefore) || runs.IsOfPerson(span) || runs.IsInsideName(span) || !isDateline && end - at == 1 && runs.IsPersonsWord(words[at].Key))
        {
            return null;
        }
        string? country = null;
        if (end < words.Count && words[end].Gap == WordGap.Comma && words[end].IsCapital)
        {
            country = _names.Longest(words, end, static (place, _, _) => place.IsArea).Values is [Place area, ..] ? area.Country : null;
        }
        LeadIn lead = isDateline && at == 0 ? LeadIn.Settlement : _words.Before(words, at);
        return lead == LeadIn.None && country is null ? null : new Town(span, lead, country, named);
    }

    private static bool GoesOn(List<NameWord> words, int end) =>
        end < words.Count && words[end].Gap is WordGap.Blank or WordGap.Hyphen && words[end].IsCapital && !words[end - 1].IsPossessive;

    private void Demonym(List<NameWord> words, int at, CountryVotes votes)
    {
        foreach (ActorAlias alias in _actors.Longest(words, at).Aliases)
        {
            if (alias.Kind == AliasKind.Demonym)
            {
                votes.Add(_actors.Find(alias.Actor)?.Country);
            }
        }
    }

    private static double? Degrees(DataRow row, string column) =>
        row.Optional(column) is not { } cell ? null
        : double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value
        : throw row.Wrong($"'{cell}' is no number of degrees");

    private sealed record Town(TextSpan Span, LeadIn Lead, string? Country, IReadOnlyList<GazetteerPlace> Places);
}
