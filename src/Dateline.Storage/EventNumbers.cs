using System.Globalization;

namespace Dateline.Storage;

/// <summary>The numbers of events as text, which keeps all their digits.</summary>
internal static class EventNumbers
{
    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="StoreException">It is no number: the record is damaged.</exception>
    public static decimal Value(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) ? value : throw new StoreException(StoreProblem.Damaged, $"The record holds '{text}' where a number belongs");
}
