using System.CommandLine;
using System.Text;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>verify</c>: holds every line of the record against the characters that it comes from; exit code 3 where one does not hold.</summary>
internal static class VerifyCommand
{
    private static readonly Listing<VerificationFault> _listing = new(
    [
        new("line", null, fault => fault.LineId),
        new("kind", null, fault => WireWords.Hyphened(fault.Kind.ToString())),
        new("report", null, fault => fault.ReportId),
        new("message", null, fault => fault.Message),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("verify", "Hold every line of the record against its report's characters, every text against its hash");
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = await Records.OpenToVerifyAsync(session).ConfigureAwait(false);
            Verification verification = await store.VerifyAsync(session.Cancellation).ConfigureAwait(false);
            if (session.Form == OutputForm.People)
            {
                await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(verification)), session.Cancellation).ConfigureAwait(false);
            }
            else
            {
                await _listing.WriteAsync(session, verification.Faults, verification.Faults.Count).ConfigureAwait(false);
            }
            return verification.IsClean ? ExitCode.Fine : ExitCode.NotVerified;
        });
    }

    private static string Text(Verification verification)
    {
        StringBuilder text = new();
        foreach (VerificationFault fault in verification.Faults)
        {
            text.Append($"{WireWords.Hyphened(fault.Kind.ToString())} {fault.LineId}{(fault.ReportId is null ? "" : $" of report {fault.ReportId}")}: {Lines.Plain(fault.Message)}\n");
        }
        string held = verification.IsClean ? "every line gives its characters back" : $"{verification.Faults.Count} {(verification.Faults.Count == 1 ? "line does" : "lines do")} not hold";
        return text.Append($"{verification.CountReports} reports, {verification.CountLines} lines, {verification.CountSpans} spans: {held}\n").ToString();
    }
}
