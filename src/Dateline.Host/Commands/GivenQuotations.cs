using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Quotations handed in by the caller, which take the place of those found: for measuring a comparison apart from the finding.</summary>
internal sealed class GivenQuotations
{
    private readonly Dictionary<string, GivenLine> _lines = new(StringComparer.Ordinal);

    private GivenQuotations()
    {
    }

    /// <summary>Reads a file of lines in the annotate form.</summary>
    /// <exception cref="CommandException">A line is not in the form; the message names it.</exception>
    public static async Task<GivenQuotations> ReadAsync(Session session, string path)
    {
        GivenQuotations given = new();
        await using FileStream stream = new(session.World.PathOf(path), FileMode.Open, FileAccess.Read);
        await foreach (NumberedLine line in InputLines.ReadAsync(stream, session.Cancellation).ConfigureAwait(false))
        {
            try
            {
                GivenLine read = InputReports.Given(line.Text);
                given._lines[read.Id!] = read;
            }
            catch (FormatException error)
            {
                throw new CommandException($"{path} line {line.Number}: {error.Message}", ExitCode.Refused, error);
            }
        }
        return given;
    }

    /// <summary><paramref name="reading"/> with the quotations given for its label, none where no line names it.</summary>
    /// <exception cref="CommandException">A span ends behind the text.</exception>
    public Reading In(Reading reading)
    {
        GivenQuotation[] given = [.. (_lines.GetValueOrDefault(reading.Report.Label)?.Quotations ?? []).OfType<GivenQuotation>().Where(quotation => quotation.Content?.Count > 0)];
        Quotation[] quotations = [.. given.Select(quotation => QuotationOf(quotation, reading.Report)).DistinctBy(quotation => quotation.Id, StringComparer.Ordinal).OrderBy(quotation => quotation.Content[0])];
        Dictionary<string, GivenQuotation> byId = new(StringComparer.Ordinal);
        foreach (GivenQuotation quotation in given)
        {
            byId.TryAdd(IdOf(quotation, reading.Report), quotation);
        }
        return reading with { Quotations = quotations, Speakers = [.. quotations.Select(quotation => SpeakerOf(quotation, byId[quotation.Id]))] };
    }

    private static string IdOf(GivenQuotation given, Report report) => given.Id ?? ContentHash.LineId(report.Id, "quotation", given.Content!);

    private static Quotation QuotationOf(GivenQuotation given, Report report)
    {
        foreach (TextSpan span in (IEnumerable<TextSpan>)[.. given.Content!, .. given.Cue ?? [], .. given.Speaker ?? []])
        {
            if (span.End > report.Text.Length)
            {
                throw new CommandException($"A given quotation of '{report.Label}' has the span {span} behind the end of its text, {report.Text.Length}");
            }
        }
        return new Quotation
        {
            Id = IdOf(given, report),
            Kind = given.Kind is null ? QuotationKind.Direct : WireWords.Read<QuotationKind>(given.Kind) ?? throw new CommandException($"'{given.Kind}' is no kind of quotation: direct, mixed, indirect"),
            Content = given.Content!,
            Cue = given.Cue ?? [],
            Speaker = given.Speaker ?? [],
            Inside = given.Inside,
            By = SpeakerLink.Given,
        };
    }

    private static SpeakerLink SpeakerOf(Quotation quotation, GivenQuotation given)
    {
        string? id = given.Actor ?? given.Name;
        ActorReference? actor = id is null ? null : new ActorReference(id, given.Name ?? id, MentionKind.Person);
        return new SpeakerLink(quotation.Id, actor, [], null, null, SpeakerLink.Given);
    }
}
