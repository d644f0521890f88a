using System.CommandLine;
using System.Text;
using Dateline.Host.Running;
using Dateline.Language.Catalogue;
using Dateline.Language.Catalogue.Imports;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>actors import</c>: actors, offices and holders from somebody else's file, written as files of knowledge.</summary>
internal static class ActorsCommand
{
    private const int MostBytes = 100_000_000;

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> file = new("file") { HelpName = "FILE", Description = "A result of the Wikidata query service saved as CSV, or a PETRARCH actor dictionary" };
        Option<string> to = new("--to") { HelpName = "FOLDER", Required = true, Description = "The folder of your own knowledge (as --data takes it); the files go below its actors/" };
        Option<string?> name = new("--name") { HelpName = "NAME", Description = "The end of the names of the files; the name of FILE where it is left out" };
        Option<string?> licence = new("--licence") { HelpName = "WORDS", Description = "The licence that the files' heads name" };
        Command import = new("import", "Write the actors of a file as files of knowledge: actors-NAME.tsv, offices-NAME.tsv, holders-NAME.tsv") { file, to, name, licence };
        Session.Attach(import, world, globals, session => ImportAsync(session, session.Parsed.GetValue(file)!, session.Parsed.GetValue(to)!, session.Parsed.GetValue(name), session.Parsed.GetValue(licence)));
        return new Command("actors", "Bring actors into your own knowledge (the actors of a record: who)") { import };
    }

    private static async Task<int> ImportAsync(Session session, string file, string to, string? name, string? licence)
    {
        string path = Path.Combine(session.World.Folder, file);
        string text = await ReadAsync(path, file, session.Cancellation).ConfigureAwait(false);
        NameFold fold = new(session.Knowledge.Data);
        ActorCatalogue catalogue = session.Knowledge.Actors;
        bool csv = string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase);
        ImportedActors imported = csv ? WikidataQuery.Read(text, catalogue, fold) : PetrarchDictionary.Read(text, States(session.Knowledge.Data, catalogue), catalogue, fold);
        foreach (ImportProblem problem in imported.Problems)
        {
            await session.World.Error.WriteLineAsync($"{file}:{problem.Line}: {Lines.Plain(problem.Message)}").ConfigureAwait(false);
        }
        if (imported.Actors.Count == 0)
        {
            throw new CommandException($"{file}: it tells of no actor");
        }
        string end = FileName(name ?? Path.GetFileNameWithoutExtension(path));
        string source = csv ? $"Wikidata query, {Path.GetFileName(path)}" : $"PETRARCH dictionary {Path.GetFileName(path)}";
        foreach (DataFile made in CatalogueTables.Files(imported, end, source, licence ?? (csv ? "CC0-1.0" : "unverified"), DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path))))
        {
            string target = Path.Combine(session.World.Folder, to, made.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await WholeFile.WriteAsync(target, async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(made.Content), session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
        }
        string left = imported.Problems.Count == 0 ? "" : $", {imported.Problems.Count} {(imported.Problems.Count == 1 ? "line" : "lines")} not taken";
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes($"{imported.Actors.Count} actors, {imported.Offices.Count} new offices, {imported.Holders.Count} holders{left}: {Path.Combine(to, "actors")}/*-{end}.tsv\n"), session.Cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static async Task<string> ReadAsync(string path, string shown, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{shown}: there is no such file");
        }
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new CommandException($"{shown}: it is longer than {MostBytes / 1_000_000} MB");
        }
        return await File.ReadAllTextAsync(path, Encoding.UTF8, cancellation).ConfigureAwait(false);
    }

    private static SortedDictionary<string, string> States(DataSet data, ActorCatalogue catalogue)
    {
        SortedDictionary<string, string> states = new(StringComparer.Ordinal);
        Dictionary<string, string> byCountry = catalogue.Actors.Where(actor => actor is { Kind: "state", Country: not null }).DistinctBy(actor => actor.Country).ToDictionary(actor => actor.Country!, actor => actor.Id, StringComparer.Ordinal);
        foreach (DataRow row in data.Table("codebooks/countries.tsv").Rows)
        {
            if (byCountry.TryGetValue(row["alpha2"], out string? state))
            {
                states[row["code"]] = state;
            }
        }
        return states;
    }

    private static string FileName(string name)
    {
        string made = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return made.Length > 0 ? made : throw new CommandException($"'{Lines.Plain(name)}' makes no file name (see: dateline actors import --help)");
    }
}
