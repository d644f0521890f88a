using Dateline.Comparison.Briefs;
using Dateline.Host.Running;
using Dateline.Text;

namespace Dateline.Host.Exports.Text;

/// <summary>A brief as text for a terminal or a file: wrapped, differing words in colour or in [brackets], each line with its places.</summary>
internal sealed class BriefText(Func<string, string> label, int width, bool colour)
{
    private const int Step = 2;
    private readonly TextBlock _block = new(width);

    /// <summary>The text of <paramref name="brief"/>, each line ended by a line feed.</summary>
    public string Of(Brief brief)
    {
        _block.Clear();
        Heading(brief.Title, '═');
        foreach (BriefSection section in brief.Sections)
        {
            Section(section);
        }
        return _block.ToString();
    }

    private void Section(BriefSection section)
    {
        bool isGroup = section.Kind is BriefSectionKind.Storyline or BriefSectionKind.Story;
        _block.EndLine();
        if (isGroup)
        {
            Heading(section.Title, section.Kind == BriefSectionKind.Storyline ? '═' : '─');
        }
        else
        {
            _block.Line(0, Ansi.Bold(Lines.Plain(section.Title), colour));
        }
        foreach (BriefLine line in section.Lines)
        {
            Line(line, isGroup ? 0 : Step);
        }
        foreach (BriefSection inner in section.Sections)
        {
            Section(inner);
        }
    }

    private void Heading(string title, char rule)
    {
        string plain = Lines.Plain(title);
        _block.Line(0, Ansi.Bold(plain, colour));
        _block.Line(0, new string(rule, Math.Min(width, TextBlock.WidthOf(plain))));
    }

    private void Line(BriefLine line, int indent)
    {
        string text = string.Concat(line.Pieces.Select(Piece));
        string places = string.Join(' ', ShownPlaces.Of(line.Evidence, Place));
        _block.Wrapped(indent, indent + Step, places.Length == 0 ? text : $"{text}  {Ansi.Dim(places, colour)}");
        foreach (BriefLine inner in line.Lines)
        {
            Line(inner, indent + Step);
        }
        if (line.Lines.Count > 0)
        {
            _block.EndLine();
        }
    }

    private string Place(Evidence evidence) => $"{Lines.Plain(label(evidence.ReportId)).Replace(' ', '\u00A0')}:{evidence.Span}";

    private string Piece(BriefPiece piece)
    {
        string text = Spaced(piece.Text);
        return piece.Kind switch
        {
            BriefPieceKind.Name => Ansi.Bold(text, colour),
            BriefPieceKind.Differs => colour ? Ansi.Marked(text) : Bracketed(text),
            BriefPieceKind.Aside => Ansi.Dim(text, colour),
            _ => text,
        };
    }

    /// <summary>The text made plain, its outer blanks kept.</summary>
    private static string Spaced(string text)
    {
        string plain = Lines.Plain(text);
        string before = text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
        string after = plain.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "";
        return before + plain.TrimStart(' ') + after;
    }

    private static string Bracketed(string text)
    {
        string inner = text.Trim(' ');
        return inner.Length == 0 ? text : text.Replace(inner, $"[{inner}]", StringComparison.Ordinal);
    }
}
