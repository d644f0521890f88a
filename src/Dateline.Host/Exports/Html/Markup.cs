using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Dateline.Host.Exports.Html;

/// <summary>HTML being written. Whatever is put into a hole of an interpolated string is escaped, so that no text of a report can become markup; only another <see cref="Markup"/> goes in as it is.</summary>
internal sealed class Markup : IHtmlContent
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup that is part of the program, such as its style sheet; never a report's words.</summary>
    public static Markup OfProgram(string markup)
    {
        Markup made = new();
        made._text.Append(markup);
        return made;
    }

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds markup: the literal parts as they are, the holes escaped.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] ref Holes holes)
    {
        _ = holes;
        return this;
    }

    /// <summary>Adds text, escaped.</summary>
    public Markup Text(string text)
    {
        Escape(_text, text);
        return this;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Escapes for text and for attributes in double quotation marks; characters that HTML does not allow become U+FFFD.</summary>
    private static void Escape(StringBuilder target, string text)
    {
        foreach (char unit in text)
        {
            switch (unit)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"':
                    target.Append("&quot;");
                    break;
                case '\'':
                    target.Append("&#39;");
                    break;
                default:
                    target.Append(char.IsControl(unit) && unit is not ('\n' or '\t') ? '\uFFFD' : unit);
                    break;
            }
        }
    }

    /// <summary>Collects the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Holes(int literalLength, int formattedCount, Markup target)
    {
        private readonly StringBuilder _target = Sized(target._text, literalLength + formattedCount);

        /// <summary>A literal part.</summary>
        public void AppendLiteral(string literal) => _target.Append(literal);

        /// <summary>Text, escaped.</summary>
        public void AppendFormatted(string? text) => Escape(_target, text ?? "");

        /// <summary>A number.</summary>
        public void AppendFormatted(int number) => _target.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Markup, as it is.</summary>
        public void AppendFormatted(Markup markup) => _target.Append(markup._text);

        private static StringBuilder Sized(StringBuilder text, int more)
        {
            text.EnsureCapacity(text.Length + more);
            return text;
        }
    }
}
