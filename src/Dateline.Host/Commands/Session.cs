using System.CommandLine;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>One run of one verb: the world, the settings and what is built from them when first needed.</summary>
internal sealed class Session
{
    private readonly Lazy<Knowledge> _knowledge;

    private Session(Session whole, Settings settings, CancellationToken cancellation)
    {
        World = whole.World;
        Settings = settings;
        NamedRecord = whole.NamedRecord;
        Form = whole.Form;
        Parsed = whole.Parsed;
        Cancellation = cancellation;
        Log = whole.Log;
        _knowledge = whole._knowledge;
    }

    private Session(Surroundings world, Settings settings, OutputForm form, ParseResult parsed, CancellationToken cancellation)
    {
        World = world;
        Settings = settings;
        NamedRecord = settings.Record;
        Form = form;
        Parsed = parsed;
        Cancellation = cancellation;
        Log = new Log(world.Error, settings.LogLevel);
        _knowledge = new Lazy<Knowledge>(() => settings.Data is null ? Knowledge.Embedded : new Knowledge(DataSet.Embedded.With(KnowledgeFolder.Load(settings.Data, cancellation))));
    }

    /// <summary>The world.</summary>
    public Surroundings World { get; }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>Absolute path of the record that the user named, also where the work is done on a copy of it.</summary>
    public string NamedRecord { get; }

    /// <summary>In what form the answer is written.</summary>
    public OutputForm Form { get; }

    /// <summary>The arguments and options of the verb.</summary>
    public ParseResult Parsed { get; }

    /// <summary>The log.</summary>
    public Log Log { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What reading and telling know; built on first use.</summary>
    public Knowledge Knowledge => _knowledge.Value;

    /// <summary>Which engine is at work.</summary>
    public EngineWire Engine => EngineStamp.Of(Knowledge);

    /// <summary>The same session for a piece of its work that <paramref name="cancellation"/> stops by itself.</summary>
    public Session During(CancellationToken cancellation) => new(this, Settings, cancellation);

    /// <summary>The same session on another record.</summary>
    public Session On(string record) => new(this, Settings with { Record = record }, Cancellation);

    /// <summary>Refuses <c>--csv</c> for a verb whose answer is no table.</summary>
    /// <param name="writes">What the verb writes, in a few words for people.</param>
    /// <exception cref="CommandException">It was asked for.</exception>
    public void RefuseCsv(string writes)
    {
        if (Form == OutputForm.Csv)
        {
            throw new CommandException($"there is no table for --csv: {writes}");
        }
    }

    /// <summary>Lets <paramref name="verb"/> run <paramref name="work"/> in a session.</summary>
    public static Command Attach(Command verb, Surroundings world, Globals globals, Func<Session, Task<int>> work)
    {
        verb.SetAction((parsed, cancellation) => work(Open(world, globals, parsed, cancellation)));
        return verb;
    }

    private static Session Open(Surroundings world, Globals globals, ParseResult parsed, CancellationToken cancellation)
    {
        Settings settings = Settings.Of(world, name => name switch
        {
            "record" => parsed.GetValue(globals.Record),
            "data" => parsed.GetValue(globals.Data),
            "log-level" => parsed.GetValue(globals.LogLevel),
            "threads" => parsed.GetValue(globals.Threads),
            _ => null,
        });
        OutputForm[] forms =
        [
            .. parsed.GetValue(globals.Json) ? [OutputForm.Json] : Array.Empty<OutputForm>(),
            .. parsed.GetValue(globals.Jsonl) ? [OutputForm.JsonLines] : Array.Empty<OutputForm>(),
            .. parsed.GetValue(globals.Csv) ? [OutputForm.Csv] : Array.Empty<OutputForm>(),
        ];
        return forms.Length <= 1
            ? new Session(world, settings, forms.FirstOrDefault(), parsed, cancellation)
            : throw new CommandException("Only one of --json, --jsonl and --csv can be asked for");
    }
}

/// <summary>In what form an answer is written.</summary>
internal enum OutputForm
{
    /// <summary>Text for people.</summary>
    People,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values.</summary>
    Csv,
}
