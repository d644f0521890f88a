using System.Text;
using Dateline.Text;

namespace Dateline.Tests;

/// <summary>A text with spans drawn into it: <c>“⟦content:We stay,⟧” ⟦speaker:she⟧ ⟦cue:said⟧.</c> Marks may nest; a role may stand more than once.</summary>
public sealed class MarkedText
{
    private readonly List<(string Role, TextSpan Span)> _spans = [];

    private MarkedText(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>The spans of <paramref name="role"/>, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> this[string role] => [.. _spans.Where(span => span.Role == role).Select(span => span.Span).Order()];

    /// <summary>The roles drawn, each once, in the order in which they end.</summary>
    public IReadOnlyList<string> Roles => [.. _spans.Select(span => span.Role).Distinct()];

    public static MarkedText Parse(string marked)
    {
        StringBuilder text = new();
        Stack<(string Role, int Start)> open = new();
        MarkedText result = new("");
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 1)..colon], text.Length));
                i = colon;
            }
            else if (marked[i] == '⟧')
            {
                (string role, int start) = open.Pop();
                result._spans.Add((role, new TextSpan(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        result.Text = text.ToString();
        return result;
    }
}
