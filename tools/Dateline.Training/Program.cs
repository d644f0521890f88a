using System.Globalization;
using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Training.Discrepancies;
using Dateline.Training.Doubt;
using Dateline.Training.Languages;
using Dateline.Training.Lemmas;
using Dateline.Training.Network;
using Dateline.Training.Occurrences;
using Dateline.Training.Places;
using Dateline.Training.Statements;

int Option(string name, int otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}

switch (args)
{
    case ["languages", var folder, var output]:
        return LanguageCommand.Run(folder, output);
    case ["lemmas", var treebanks, var output]:
        return LemmaCommand.Run(treebanks, output);
    case ["english", var trees, var names, var vectors, var output, ..]:
        Settings settings = new();
        settings = settings with
        {
            Epochs = Option("--epochs", settings.Epochs),
            Units = Option("--units", settings.Units),
            WordWidth = Option("--word-width", settings.WordWidth),
            Vectors = Option("--vectors", settings.Vectors),
            ArcUnits = Option("--arc-units", settings.ArcUnits),
            LabelUnits = Option("--label-units", settings.LabelUnits),
            Layers = Option("--layers", settings.Layers),
            Seed = Option("--seed", settings.Seed),
            NameWeight = Option("--name-weight", 100) / 100f,
            TagWeight = Option("--tag-weight", 100) / 100f,
            Drop = Option("--drop", 33) / 100f,
            UsesEntities = args.Contains("--entities"),
        };
        return EnglishCommand.Run(new EnglishSources(trees, names, vectors), output, settings, Option("--sentences", int.MaxValue));
    case ["places", var cities, var treebanks, var output]:
        return PlacesCommand.Run(cities, treebanks, output);
    case ["quotations", _, .., _]:
        return DoubtCommand.Run(QuotationExamples.Read(args[1..^1], DoubtCommand.Folds), DoubtFeatures.Form, 0.02, 60, args[^1]);
    case ["meanings", var vectorFile, var output]:
        return MeaningCommand.Run(vectorFile, output);
    case ["differences", _, .., _]:
        return DifferenceCommand.Run(args[1..^1], args[^1]);
    case ["statements", _, .., _]:
        return StatementCommand.Run(args[1..^1], args[^1]);
    case ["occurrences", _, .., _]:
        return OccurrenceCommand.Run(args[1..^1], args[^1]);
    case ["discrepancies", _, .., _]:
        return DiscrepancyCommand.Run(args[1..^1], args[^1]);
    case ["speakers", _, .., _]:
        return DoubtCommand.Run(SpeakerExamples.Read(args[1..^1], DoubtCommand.Folds), SpeakerFeatures.Form, 0.3, 20, args[^1]);
    default:
        Console.Error.WriteLine("Usage: Dateline.Training languages FOLDER OUTPUT");
        Console.Error.WriteLine("       Dateline.Training lemmas TREEBANKS OUTPUT");
        Console.Error.WriteLine("       Dateline.Training english TREEBANKS NAMES VECTORS OUTPUT [--epochs N] [--sentences N]");
        Console.Error.WriteLine("       Dateline.Training places CITIES TREEBANKS OUTPUT");
        Console.Error.WriteLine("       Dateline.Training quotations STORIES... OUTPUT");
        Console.Error.WriteLine("       Dateline.Training meanings VECTORS OUTPUT");
        Console.Error.WriteLine("       Dateline.Training statements STORIES... OUTPUT");
        Console.Error.WriteLine("       Dateline.Training speakers STORIES... OUTPUT");
        Console.Error.WriteLine("       Dateline.Training differences STORIES... OUTPUT");
        Console.Error.WriteLine("       Dateline.Training occurrences STORIES... OUTPUT");
        Console.Error.WriteLine("       Dateline.Training discrepancies STORIES... OUTPUT");
        return 2;
}
