using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>What is known of a quotation that was found, as rows of a small table of weights: how it was found, its cue, its speaker, where its content begins and ends, and whether the tree agrees.</summary>
internal sealed class DoubtFeatures(string text, TokenTable tokens)
{
    /// <summary>The form of the weights: the embedded file is <c>en/quotations.bin</c>.</summary>
    public static readonly DoubtForm Form = new("quotation-doubt", 1, 2048);

    private readonly DoubtRows _rows = new(Form);

    /// <summary>The rows of one quotation; the list is good until the next call.</summary>
    public IReadOnlyList<int> Of(Draft draft, bool isHeadline)
    {
        _rows.Clear();
        TextSpan content = new(draft.Content[0].Start, draft.Content[^1].End);
        string kind = draft.Kind.ToString();
        int size = 0;
        foreach (TextSpan piece in draft.Content)
        {
            size += piece.Length;
        }
        Add("by", draft.By);
        Add("kind", kind);
        _rows.Add("by", draft.By, kind);
        Add("pieces", draft.Content.Count > 1 ? "more" : "one");
        Add("size", size < 12 ? "0" : size < 30 ? "1" : size < 80 ? "2" : size < 200 ? "3" : "4");
        Add("head", isHeadline ? "yes" : "no");
        Add("inside", draft.Holder is null ? "no" : "yes");
        Add("speaker", draft.Speaker is null ? draft.From is null ? "none" : "carried" : "named");
        Around(content);
        if (tokens.HasTrees)
        {
            Cue(draft, content);
            Speaker(draft);
            Add("verb", HasVerb(content) ? "yes" : "no");
        }
        return _rows.Rows;
    }

    private void Around(TextSpan content)
    {
        int first = tokens.At(content.Start);
        int behind = tokens.At(content.End - 1) + 1;
        Add("before", first > 0 ? Lower(tokens.Span(first - 1)) : "");
        Add("behind", behind < tokens.Count ? Lower(tokens.Span(behind)) : "");
        if (tokens.HasTrees && first < tokens.Count && behind > 0)
        {
            Add("first", tokens.Xpos(first));
            Add("last", tokens.Xpos(Math.Min(behind, tokens.Count) - 1));
        }
    }

    private void Cue(Draft draft, TextSpan content)
    {
        if (draft.Cue is not { } cue || tokens.At(cue.Start) is var token && token >= tokens.Count)
        {
            Add("cue", "");
            return;
        }
        Add("cue", tokens.Lemma(token));
        Add("tag", tokens.Xpos(token));
        Add("relation", tokens.Relation(token));
        Add("side", cue.Start < content.Start ? "left" : "right");
        int root = Root(content);
        Add("hangs", root < 0 ? "none" : tokens.Head(root) == token ? tokens.Relation(root) : "else");
        if (draft.Speaker is { } speaker)
        {
            Add("agrees", Subject(token) is var subject && subject < 0 ? "none" : speaker.Contains(tokens.Span(subject)) ? "yes" : "no");
        }
    }

    private void Speaker(Draft draft)
    {
        if (draft.Speaker is not { } speaker || tokens.At(speaker.Start) is var first && first >= tokens.Count)
        {
            return;
        }
        int last = Math.Min(tokens.At(speaker.End - 1), tokens.Count - 1);
        Add("who first", tokens.Xpos(first));
        Add("who last", tokens.Xpos(last));
        Add("who size", last - first > 7 ? "long" : last > first ? "some" : "one");
    }

    private bool HasVerb(TextSpan content)
    {
        for (int token = tokens.At(content.Start); token < tokens.Count && tokens.Span(token).Start < content.End; token++)
        {
            if (tokens.Xpos(token) is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first token of the content whose head lies outside it, or -1.</summary>
    private int Root(TextSpan content)
    {
        for (int token = tokens.At(content.Start); token < tokens.Count && tokens.Span(token).Start < content.End; token++)
        {
            int head = tokens.Head(token);
            if (tokens.Relation(token) is not "punct" && (head < 0 || !content.Contains(tokens.Span(head))))
            {
                return token;
            }
        }
        return -1;
    }

    private int Subject(int verb)
    {
        const int reach = 40;
        for (int token = Math.Max(verb - reach, 0); token < Math.Min(verb + reach, tokens.Count); token++)
        {
            if (tokens.Head(token) == verb && tokens.Relation(token).StartsWith("nsubj", StringComparison.Ordinal))
            {
                return token;
            }
        }
        return -1;
    }

    private string Lower(TextSpan span) => span.Length > 12 ? "long" : text[span.Start..span.End].ToLowerInvariant();

    private void Add(string name, string value) => _rows.Add(name, value);
}
