using System.Globalization;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>Agreement of publication days with the gold.</summary>
internal sealed class DateScore
{
    public int Exact { get; private set; }

    public int Wrong { get; private set; }

    public int Within { get; private set; }

    public int Total { get; private set; }

    public void Add(DateOnly truth, When published)
    {
        Total++;
        Exact += published.Value == truth ? 1 : 0;
        Wrong += published.Value is DateOnly day && day != truth ? 1 : 0;
        Within += published.From <= truth && truth <= published.To ? 1 : 0;
    }

    public string Row() => string.Create(CultureInfo.InvariantCulture, $"publication dates: exact {Exact}/{Total}, stated but wrong {Wrong}, interval holds the truth {Within}");
}
