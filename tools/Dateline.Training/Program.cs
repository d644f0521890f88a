using Dateline.Training.Languages;

switch (args)
{
    case ["languages", var folder, var output]:
        return LanguageCommand.Run(folder, output);
    default:
        Console.Error.WriteLine("Usage: Dateline.Training languages FOLDER OUTPUT");
        return 2;
}
