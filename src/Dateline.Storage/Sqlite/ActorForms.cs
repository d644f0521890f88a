using Dateline.Annotation.Mentions;
using Dateline.Linking;

namespace Dateline.Storage.Sqlite;

/// <summary>The table of actors' forms with a memory of what it holds.</summary>
/// <param name="database">The record.</param>
/// <param name="keepsWords">Whether the record has the words of the forms, as those of the newest schema do.</param>
internal sealed class ActorForms(SqliteDatabase database, bool keepsWords = false)
{
    /// <summary>Forms kept in memory: more are asked for anew. 200,000 of about 150 bytes are 30 MB.</summary>
    private const int LimitKept = 200_000;

    private readonly Dictionary<ActorReference, long> _numbers = [];
    private readonly Dictionary<long, ActorReference> _forms = [];

    /// <summary>The number of <paramref name="actor"/>, added where it is new; null for null. Only while writing.</summary>
    public long? NumberOf(ActorReference? actor)
    {
        if (actor is null)
        {
            return null;
        }
        if (!_numbers.TryGetValue(actor, out long number))
        {
            number = Find(actor) ?? Add(actor);
            if (_numbers.Count >= LimitKept)
            {
                _numbers.Clear();
            }
            _numbers[actor] = number;
        }
        return number;
    }

    /// <summary>The actor under <paramref name="number"/>; null for null.</summary>
    /// <exception cref="StoreException">There is none: the record is damaged.</exception>
    public ActorReference? Of(long? number)
    {
        if (number is not { } known)
        {
            return null;
        }
        if (!_forms.TryGetValue(known, out ActorReference? actor))
        {
            SqliteStatement row = database.Use("select id, name, kind from actor_form where number = ?").Add(known);
            actor = row.Step()
                ? new ActorReference(row.Text(0), row.Text(1), row.Name<MentionKind>(2))
                : throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (no actor {known})");
            row.Reset();
            if (_forms.Count >= LimitKept)
            {
                _forms.Clear();
            }
            _forms[known] = actor;
        }
        return actor;
    }

    /// <summary>Lets a form be found by its words. Only while writing.</summary>
    /// <param name="database">The record.</param>
    /// <param name="number">Number of the form.</param>
    /// <param name="folded">Its folded name.</param>
    public static void AddWords(SqliteDatabase database, long number, string folded)
    {
        foreach (Range word in folded.AsSpan().Split(' '))
        {
            if (!folded.AsSpan(word).IsEmpty)
            {
                database.Use("insert or ignore into actor_word values (?, ?)").AddText(folded.AsSpan(word)).Add(number).Run();
            }
        }
    }

    /// <summary>Several actors in one cell.</summary>
    public static string Pack(IReadOnlyList<ActorReference> actors) =>
        actors.Count == 0 ? "" : PackedList.Pack([.. actors.SelectMany(actor => new[] { actor.Id, actor.Name, EnumName<MentionKind>.Of(actor.Kind) })]);

    /// <summary>The actors of a cell.</summary>
    public static IReadOnlyList<ActorReference> Unpack(string cell) =>
        [.. PackedList.Unpack(cell).Chunk(3).Where(parts => parts.Length == 3).Select(parts => new ActorReference(parts[0], parts[1], EnumName<MentionKind>.Parse(parts[2])))];

    /// <summary>Forgets all: a transaction was undone, or forms were dropped, whose numbers are given again.</summary>
    public void Forget()
    {
        _numbers.Clear();
        _forms.Clear();
    }

    private long? Find(ActorReference actor)
    {
        SqliteStatement row = database.Use("select number from actor_form where id = ? and name = ? and kind = ?").Add(actor.Id).Add(actor.Name).Add(actor.Kind);
        long? number = row.Step() ? row.Long(0) : null;
        row.Reset();
        return number;
    }

    private long Add(ActorReference actor)
    {
        string folded = SearchForms.FoldAll(actor.Name);
        database.Use("insert into actor_form (id, name, kind, folded) values (?, ?, ?, ?)")
            .Add(actor.Id).Add(actor.Name).Add(actor.Kind).Add(folded).Run();
        long number = database.LastInserted;
        if (keepsWords)
        {
            AddWords(database, number, folded);
        }
        return number;
    }
}
