using System.Runtime.InteropServices;
using Dateline.Bench;

switch (args)
{
    case ["speed", .. { Length: > 0 } files]:
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; {Meter.Load()}");
        Engine.Run(Sample.Read(files));
        return 0;
    case ["stages", .. { Length: > 0 } files]:
        Stages.Run(Sample.Read(files));
        return 0;
    case ["memory", .. { Length: > 0 } files]:
        LongReport.Run(Sample.Read(files), 10_000_000);
        return 0;
    case ["pages", string folder]:
        PageSpeed.Run(folder);
        return 0;
    case ["odd"]:
        OddInput.Run();
        return 0;
    case ["load"]:
        LoadTime.Run();
        return 0;
    case ["stream", { } count] when int.TryParse(count, out int reports) && reports > 0:
        Grouping.Stream(reports);
        return 0;
    case ["repair", { } count] when int.TryParse(count, out int reports) && reports > 0:
        Grouping.Repair(reports);
        return 0;
    case ["story", { } count] when int.TryParse(count, out int reports) && reports > 1:
        BigStory.Run(reports);
        return 0;
    case ["record", { } file, { } count] when int.TryParse(count, out int reports) && reports > 0:
        return await RecordMaker.RunAsync(file, reports);
    case ["search", { } file]:
        return await SearchSpeed.RunAsync(file);
    default:
        Console.Error.WriteLine("Usage: Dateline.Bench speed|stages|memory TEXTFILE…   (paragraphs parted by blank lines)");
        Console.Error.WriteLine("       Dateline.Bench pages FOLDER, or load|odd");
        Console.Error.WriteLine("       Dateline.Bench stream|repair COUNT   (made reports of 400 words put into stories, one by one and all anew)");
        Console.Error.WriteLine("       Dateline.Bench story COUNT   (made reports of one story told, and one more taken in)");
        Console.Error.WriteLine("       Dateline.Bench record FILE COUNT   (made reports read and told into a new record), or search FILE");
        return 2;
}
