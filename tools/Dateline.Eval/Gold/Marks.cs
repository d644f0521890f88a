using System.Text;
using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>One mark of a gold text: <c>⟦C1|…⟧</c> has the role C and the number 1.</summary>
internal readonly record struct Mark(char Role, string Number, TextSpan Span);

/// <summary>Reads the marks out of a gold text.</summary>
internal static class Marks
{
    /// <summary>The text without its marks, and the marks as they close.</summary>
    /// <exception cref="FormatException">A mark is not closed or not opened.</exception>
    public static (string Text, IReadOnlyList<Mark> Marks) Strip(string marked)
    {
        StringBuilder text = new();
        Stack<(char Role, string Number, int Start)> open = new();
        List<Mark> marks = [];
        for (int at = 0; at < marked.Length; at++)
        {
            switch (marked[at])
            {
                case '⟦':
                    int bar = marked.IndexOf('|', at);
                    open.Push((marked[at + 1], marked[(at + 2)..bar], text.Length));
                    at = bar;
                    break;
                case '⟧':
                    (char role, string number, int start) = open.Count > 0 ? open.Pop() : throw new FormatException($"unopened ⟧ at {at}");
                    marks.Add(new Mark(role, number, new TextSpan(start, text.Length)));
                    break;
                default:
                    text.Append(marked[at]);
                    break;
            }
        }
        return open.Count == 0 ? (text.ToString(), marks) : throw new FormatException("unclosed marks");
    }
}
