namespace Dateline.Sources;

/// <summary>The world refused: a file or folder is missing or may not be read. The message is one line for people that names it; the program ends with exit code 2.</summary>
public sealed class SourceException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">One line for people that names the file or folder.</param>
    /// <param name="inner">What was underneath, or null.</param>
    public SourceException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
