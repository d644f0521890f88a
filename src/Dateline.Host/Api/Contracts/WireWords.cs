using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Extraction.Html;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>The words of the wire form for the library's named values: lower case with hyphens, except where the wire form says otherwise.</summary>
internal static class WireWords
{
    public static string Of(PartKind kind) => Hyphened(kind.ToString());

    public static string Of(PageField field) => Hyphened(field.ToString());

    public static string Of(ReportKind kind) => Hyphened(kind.ToString());

    public static string Of(DateBasis basis) => Hyphened(basis.ToString());

    public static string Of(MentionKind kind) => Hyphened(kind.ToString());

    public static string Of(QuotationKind kind) => Hyphened(kind.ToString());

    public static string Of(EventStatus status) => Hyphened(status.ToString());

    public static string Of(Aspect aspect) => Hyphened(aspect.ToString());

    public static string Of(RenderingLabel label) => Hyphened(label.ToString());

    public static string Of(TimelineKind kind) => Hyphened(kind.ToString());

    public static string Of(DiscrepancyKind kind) => kind == DiscrepancyKind.SaysMore ? "distortion" : Hyphened(kind.ToString());

    /// <summary>The value whose word is <paramref name="word"/>, or null.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Hyphened(value.ToString()) == word)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary><c>PressRelease</c> as <c>press-release</c>.</summary>
    public static string Hyphened(string name)
    {
        System.Text.StringBuilder word = new(name.Length + 2);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
