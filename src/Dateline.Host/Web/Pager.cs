using Dateline.Host.Exports.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dateline.Host.Web;

/// <summary>Leads from one page of a list to the others.</summary>
internal static class Pager
{
    private const string Number = "page-number";

    /// <summary>The links; empty where one page is all.</summary>
    /// <param name="number">The page that is shown, from 1.</param>
    /// <param name="length">Lines on a page.</param>
    /// <param name="countAll">Lines in all.</param>
    /// <param name="request">What was asked; the links ask the same of another page.</param>
    public static Markup Of(int number, int length, int countAll, HttpRequest request)
    {
        Markup markup = new();
        int last = (countAll + length - 1) / length;
        if (last <= 1)
        {
            return markup;
        }
        markup.Add($"<nav class=\"more\" aria-label=\"Pages of the list\">");
        if (number > 1)
        {
            markup.Add($"<a class=\"button\" rel=\"prev\" href=\"{Address(request, number - 1)}\">Before</a> ");
        }
        markup.Add($"<span>Page {number} of {last}</span>");
        if (number < last)
        {
            markup.Add($" <a class=\"button\" rel=\"next\" href=\"{Address(request, number + 1)}\">Next</a>");
        }
        return markup.Add($"</nav>");
    }

    private static string Address(HttpRequest request, int number)
    {
        QueryBuilder query = new(request.Query.Where(pair => pair.Key != Number).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        return $"{request.Path}{query.ToQueryString()}";
    }
}
