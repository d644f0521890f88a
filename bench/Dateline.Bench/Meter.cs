using System.Globalization;

namespace Dateline.Bench;

/// <summary>Time of the processor, which other work on the machine changes less than that of the wall.</summary>
internal static class Meter
{
    private const int Rounds = 7;
    private const int WarmUp = 2;

    /// <summary>The best of several rounds, in seconds of the processor.</summary>
    public static double Best(Action work, int rounds = Rounds, int warmUp = WarmUp)
    {
        double best = double.MaxValue;
        for (int round = -warmUp; round < rounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            work();
            double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            best = round < 0 ? best : Math.Min(best, seconds);
        }

        return best;
    }

    /// <summary>How busy the machine is with other work: what the times are worth depends on it.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "load not known";

    /// <summary>The most memory that the process has held so far, in megabytes.</summary>
    public static double MostMemory()
    {
        const string Line = "VmHWM:";
        string? most = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal)) : null;
        using System.Diagnostics.Process own = System.Diagnostics.Process.GetCurrentProcess();
        return most is null ? own.PeakWorkingSet64 / 1e6 : long.Parse(most[Line.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
