using System.CommandLine;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>correct</c>: a person's word on a report or a line of it. It is anchored to the characters, survives re-reading, and what follows from it is told anew.</summary>
internal static class CorrectCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> line = new("line") { HelpName = "LINE", Description = "Id of a quotation or an event, or a report" };
        Argument<string> field = new("field") { HelpName = "FIELD", Description = "Of a quotation actor, speaker, kind, none or accepted; of an event class, status, who, whom, none or accepted; of a report outlet, publisher, published or part" };
        Argument<string> value = new("value") { HelpName = "VALUE", Arity = ArgumentArity.ZeroOrOne, Description = "What it is; nothing for unknown. Words of the report (or START..END) for speaker, who and whom" };
        Option<string?> place = new("--at") { HelpName = "START..END", Description = "With part: where it stands in the report" };
        Author author = new();
        Command verb = new("correct", "Correct a report or a line of it: who spoke, what kind, which class, which day") { line, field, value, place };
        author.AddTo(verb, withReason: true);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            SaidOfLine said = new(session.Parsed.GetValue(line)!, session.Parsed.GetValue(field)!, session.Parsed.GetValue(value) ?? "", PlaceOf(session.Parsed.GetValue(place)));
            Correction correction = await new LineCorrections(session, store).OfAsync(said).ConfigureAwait(false) with
            {
                Author = author.NameOf(session),
                Reason = session.Parsed.GetValue(author.Reason),
                MadeAt = session.World.Clock.GetUtcNow(),
            };
            await CorrectedStories.WriteAsync(session, store, await SaveAsync(session, store, correction).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Keeps the word of a person on a report or a line of it, and lets the record follow.</summary>
    /// <returns>Ids of the stories that were told anew.</returns>
    public static async Task<IReadOnlyList<string>> SaveAsync(Session session, IRecordStore store, Correction correction)
    {
        await store.SaveCorrectionAsync(correction, session.Cancellation).ConfigureAwait(false);
        return LineFields.IsAcceptance(correction.Field) ? [] : await new Rereading(session, store).ReplaceAsync([correction.ReportId], []).ConfigureAwait(false);
    }

    private static TextSpan? PlaceOf(string? place) =>
        place is null ? null : LineFields.SpansOf(place) is [var one] ? one : throw new CommandException($"'{Lines.Plain(place)}' is no place (--at START..END)");
}
