namespace Dateline.Storage;

/// <summary>Why a record could not be opened, read or written.</summary>
public enum StoreProblem
{
    /// <summary>There is no such file, or it may not be opened.</summary>
    CannotOpen,

    /// <summary>The file is something else than a record.</summary>
    NotARecord,

    /// <summary>A newer program made it.</summary>
    NewerSchema,

    /// <summary>An older program made it, and it is opened read only, so that it cannot be brought up to date.</summary>
    OlderSchema,

    /// <summary>It may not be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Another process kept it locked for too long.</summary>
    Busy,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>Reading or writing the disk failed.</summary>
    InputOutput,

    /// <summary>What was handed in does not fit the record: a telling of reports that were never saved.</summary>
    Refused,
}

/// <summary>The world refused: the record could not be opened, read or written. The message is one line for people that names the record; the program ends with exit code 2.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="message">One line for people.</param>
    /// <param name="inner">What was underneath, or null.</param>
    public StoreException(StoreProblem problem, string message, Exception? inner = null)
        : base(message, inner)
    {
        Problem = problem;
    }

    /// <summary>Why.</summary>
    public StoreProblem Problem { get; }
}
