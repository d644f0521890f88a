using System.Text;
using Dateline.Comparison.Briefs;
using Dateline.Host.Running;
using Dateline.Text;

namespace Dateline.Host.Exports.Text;

/// <summary>A brief as CommonMark: headings, nested lists, differing words in bold, each line with its places as code.</summary>
internal sealed class BriefMarkdown(Func<string, string> label)
{
    private const string Special = "\\`*_{}[]<>()#+!|~&";
    private readonly StringBuilder _text = new();

    /// <summary>The text of <paramref name="brief"/>.</summary>
    public string Of(Brief brief)
    {
        _text.Clear();
        _text.Append("# ").Append(Escaped(brief.Title)).Append('\n');
        foreach (BriefSection section in brief.Sections)
        {
            Section(section, 2);
        }
        return _text.ToString();
    }

    private void Section(BriefSection section, int level)
    {
        _text.Append('\n').Append('#', Math.Min(level, 6)).Append(' ').Append(Escaped(section.Title)).Append("\n\n");
        foreach (BriefLine line in section.Lines)
        {
            Line(line, 0);
        }
        foreach (BriefSection inner in section.Sections)
        {
            Section(inner, level + 1);
        }
    }

    private void Line(BriefLine line, int depth)
    {
        _text.Append(' ', 2 * depth).Append("- ");
        foreach (BriefPiece piece in line.Pieces)
        {
            Piece(piece);
        }
        foreach (string place in ShownPlaces.Of(line.Evidence, Place))
        {
            _text.Append(" `").Append(place).Append('`');
        }
        _text.Append('\n');
        foreach (BriefLine inner in line.Lines)
        {
            Line(inner, depth + 1);
        }
    }

    private void Piece(BriefPiece piece)
    {
        string mark = piece.Kind switch { BriefPieceKind.Differs => "**", BriefPieceKind.Name => "_", _ => "" };
        string text = Escaped(piece.Text);
        if (piece.Text.Length > 0 && char.IsWhiteSpace(piece.Text[0]))
        {
            _text.Append(' ');
        }
        // Emphasis may not begin or end with a blank.
        _text.Append(text.Length == 0 ? "" : mark).Append(text).Append(text.Length == 0 ? "" : mark);
        if (text.Length > 0 && char.IsWhiteSpace(piece.Text[^1]))
        {
            _text.Append(' ');
        }
    }

    private string Place(Evidence evidence) => $"{Lines.Plain(label(evidence.ReportId)).Replace('`', '\'')}:{evidence.Span}";

    /// <summary>The text with all that CommonMark would take for its own marked as text.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char unit in Lines.Plain(text).Trim(' '))
        {
            if (Special.Contains(unit, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }
            escaped.Append(unit);
        }
        return escaped.ToString();
    }
}
