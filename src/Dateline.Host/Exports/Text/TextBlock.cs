using System.Text;

namespace Dateline.Host.Exports.Text;

/// <summary>Lines of text wrapped at a width. Widths are counted in UTF-16 units without control sequences, low surrogates left out.</summary>
internal sealed class TextBlock(int width)
{
    private readonly StringBuilder _text = new();

    /// <summary>Empties the block.</summary>
    public void Clear() => _text.Clear();

    /// <summary>Ends a group of lines: one empty line, never two.</summary>
    public void EndLine()
    {
        if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'))
        {
            _text.Append('\n');
        }
    }

    /// <summary>One line as it is.</summary>
    public void Line(int indent, string text) => _text.Append(' ', indent).Append(text.TrimEnd(' ')).Append('\n');

    /// <summary>A paragraph, broken at blanks; its first line begins at <paramref name="first"/>, the others at <paramref name="others"/> columns.</summary>
    public void Wrapped(int first, int others, string text)
    {
        int at = first;
        _text.Append(' ', first);
        bool begun = false;
        int blanks = 0;
        foreach (string word in text.Split(' '))
        {
            if (word.Length == 0)
            {
                blanks++;
                continue;
            }
            int wide = WidthOf(word);
            int gap = begun ? 1 + Math.Min(blanks, 1) : 0;
            if (begun && at + gap + wide > width)
            {
                _text.Append('\n').Append(' ', others);
                (at, gap) = (others, 0);
            }
            _text.Append(' ', gap).Append(word);
            at += gap + wide;
            begun = true;
            blanks = 0;
        }
        _text.Append('\n');
    }

    /// <summary>Columns that <paramref name="text"/> takes.</summary>
    public static int WidthOf(string text)
    {
        int wide = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == Ansi.Escape)
            {
                int end = text.IndexOf('m', i);
                i = end < 0 ? text.Length : end;
            }
            else if (!char.IsLowSurrogate(text[i]))
            {
                wide++;
            }
        }
        return wide;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
