using System.Globalization;
using Dateline.Annotation.Events;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>The numbers of an event in one cell; their runs are kept with the other runs of the line, in the same order.</summary>
internal static class EventNumbers
{
    public static string Pack(IReadOnlyList<EventNumber> numbers) =>
        numbers.Count == 0 ? "" : PackedList.Pack([.. numbers.SelectMany(number => new[] { number.What, number.Value.ToString(CultureInfo.InvariantCulture) })]);

    /// <exception cref="StoreException">It is no such cell: the record is damaged.</exception>
    public static IReadOnlyList<EventNumber> Unpack(string cell, IReadOnlyList<TextSpan> spans) =>
        [.. PackedList.Unpack(cell).Chunk(2).Zip(spans, (pair, span) => new EventNumber(pair[0], Value(pair), span))];

    private static decimal Value(string[] pair) =>
        pair.Length == 2 && decimal.TryParse(pair[1], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw new StoreException(StoreProblem.Damaged, $"The record holds '{pair[^1]}' where a number belongs");
}
