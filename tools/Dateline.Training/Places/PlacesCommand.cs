using System.Security.Cryptography;
using Dateline.Annotation.Places;
using Dateline.Language.Names;
using Dateline.Text;
using Dateline.Training.Treebanks;

namespace Dateline.Training.Places;

/// <summary><c>places CITIES TREEBANKS OUTPUT</c>: the gazetteer from the package's file; the treebanks tell which names are plain words too.</summary>
internal static class PlacesCommand
{
    /// <summary>People that a place outside the Western Balkans must have. Smaller ones are named seldom in news, and their names are mostly those of people and things.</summary>
    private const int FewestPeople = 5000;
    private static readonly HashSet<string> _whole = ["AL", "BA", "HR", "ME", "MK", "RS", "XK"];

    // Sections of a town, abandoned and former places.
    private static readonly HashSet<string> _parts = ["PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH"];

    public static int Run(string cities, string treebanks, string output)
    {
        NameFold fold = new(DataSet.Embedded);
        HashSet<string> words = Words(treebanks, fold);
        List<GazetteerPlace> places = [];
        foreach (City city in CitiesFile.Read(cities))
        {
            string name = city.Name.Split(" (", 2)[0].Trim();
            if (city.Country.Length == 2 && !_parts.Contains(city.Feature) && (city.Population >= FewestPeople || _whole.Contains(city.Country)))
            {
                places.Add(new GazetteerPlace(city.Id, name, city.Country, Hundredths(city.Latitude), Hundredths(city.Longitude), city.Population, words.Contains(fold.Key(name))));
            }
        }
        byte[] bytes = Gazetteer.Write(places, fold);
        File.WriteAllBytes(output, bytes);
        Console.WriteLine($"{output}: {places.Count:N0} places, {places.Count(place => place.IsWord):N0} of them words too, {bytes.Length:N0} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        return 0;
    }

    private static HashSet<string> Words(string treebanks, NameFold fold)
    {
        HashSet<string> words = [.. DataSet.Embedded.Table("languages/en/given-names.tsv").Rows.Select(row => fold.Key(row["name"]))];
        words.UnionWith(DataSet.Embedded.Table("languages/en/months.tsv").Rows.Select(row => row["form"]));
        words.UnionWith(DataSet.Embedded.Table("languages/en/weekdays.tsv").Rows.Select(row => row["form"]));
        foreach (string file in (string[])["ewt-train.conllu", "gum-open-train.conllu"])
        {
            words.UnionWith(TreebankFile.Read(Path.Combine(treebanks, file)).SelectMany(tokens => tokens).Where(token => token.Upos != "PROPN" && token.Form.Length > 1 && char.IsLower(token.Form[0])).Select(token => fold.Key(token.Form)));
        }
        return words;
    }

    private static short Hundredths(long degrees) => (short)((degrees + (degrees < 0 ? -500 : 500)) / 1000);
}
