using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>One marked event as one report tells it. Spans are in UTF-16 units.</summary>
/// <param name="Id">Its id in the story: the same in each report that tells it.</param>
/// <param name="Class">Its class.</param>
/// <param name="Status">How it stands: what the gold calls attributed is happened, told by a source.</param>
/// <param name="IsOfSource">Whether a source tells it.</param>
/// <param name="Text">The words that tell it.</param>
/// <param name="Who">For each actor the accepted forms of its name.</param>
/// <param name="Whom">For each of those acted upon the accepted forms of its name.</param>
internal sealed record GoldEvent(string Id, string Class, string Status, bool IsOfSource, IReadOnlyList<TextSpan> Text, IReadOnlyList<IReadOnlyList<string>> Who, IReadOnlyList<IReadOnlyList<string>> Whom);
