namespace Dateline.Host.Running;

/// <summary>One line on stderr that tells how far the work is, where stderr is a terminal; else nothing.</summary>
internal sealed class Progress(Surroundings world)
{
    private int _longest;

    /// <summary>Says how far the work is.</summary>
    public void Say(string text)
    {
        if (world.ErrorIsTerminal)
        {
            _longest = Math.Max(_longest, text.Length);
            world.Error.Write($"\r{text.PadRight(_longest)}");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (world.ErrorIsTerminal && _longest > 0)
        {
            world.Error.Write($"\r{new string(' ', _longest)}\r");
        }
    }
}
