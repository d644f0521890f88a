using Dateline.Text;

namespace Dateline.Storage;

/// <summary>The engine and the settings that made lines of the record. Every line names its run through its report or its story.</summary>
/// <param name="Id">Hash over all other fields: the same engine with the same settings is the same run, so that reading twice gives the same record.</param>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="ModelsHash">Hash over the models.</param>
/// <param name="DataHash">Hash over the knowledge files: <see cref="DataSet.Hash"/>.</param>
/// <param name="Options">Settings that change what is read, in a fixed order; empty where all are defaults.</param>
public sealed record Run(string Id, string ProgramVersion, string ModelsHash, string DataHash, string Options)
{
    /// <summary>The run of that engine with those settings.</summary>
    public static Run Of(string programVersion, string modelsHash, string dataHash, string options = "") =>
        new(ContentHash.Id("run", programVersion, modelsHash, dataHash, options), programVersion, modelsHash, dataHash, options);
}

/// <summary>A run and when it first began.</summary>
/// <param name="Run">The run.</param>
/// <param name="StartedAt">The instant in UTC, to the second.</param>
/// <param name="CountReports">Reports whose lines it made.</param>
public sealed record RunStart(Run Run, DateTimeOffset StartedAt, int CountReports);
