using System.Collections;
using System.Reflection;
using Dateline.Comparison;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Fills values of any record type by its constructor and its init properties, seeded: a member that is added to a type is filled too, so that a store that forgets it is found out.</summary>
public sealed class Filler(int seed, IReadOnlyList<Report> reports)
{
    private static readonly string[] _words = ["", "a", "Krišto", "said: “no”", "Đurić; x=1", "line\nbreak", "null\0inside", "😀", "3:abc", "%_'\""];
    private readonly Random _random = new(seed);
    private readonly HashSet<Type> _making = [];

    /// <summary>The report that spans lie in.</summary>
    public Report Report { get; set; } = reports[0];

    public int Next(int limit) => _random.Next(limit);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Make<T>() => (T)Make(typeof(T), "")!;

    public List<T> Many<T>(int most)
    {
        List<T> items = [];
        for (int count = _random.Next(most + 1); count > 0; count--)
        {
            items.Add(Make<T>());
        }
        return items;
    }

    public TextSpan Span()
    {
        int start = _random.Next(Report.Text.Length + 1);
        return new TextSpan(start, start + _random.Next(Math.Min(200, Report.Text.Length - start) + 1));
    }

    private object? Make(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return _random.Next(3) == 0 ? null : Make(inner, name);
        }
        if (type == typeof(string))
        {
            return name.EndsWith("ReportId", StringComparison.Ordinal) || name == "Of" ? Pick(reports).Id : Pick(_words) + _random.Next(100);
        }
        if (type == typeof(Evidence))
        {
            Report report = Pick(reports);
            string text = report.Text.Value;
            (int start, int end) = (_random.Next(text.Length), _random.Next(text.Length));
            TextSpan span = new(Whole(text, Math.Min(start, end)), Whole(text, Math.Max(start, end)));
            return Evidence.Of(report, span);
        }
        if (type == typeof(ReportSpan))
        {
            Report kept = Report;
            Report = Pick(reports);
            ReportSpan place = new(Report.Id, Span());
            Report = kept;
            return place;
        }
        return type == typeof(TextSpan) ? Span()
            : type == typeof(int) ? _random.Next(-3, 3000)
            : type == typeof(bool) ? _random.Next(2) == 0
            : type == typeof(double) ? (_random.NextDouble() * 360) - 180
            : type == typeof(decimal) ? new decimal(_random.Next(), 0, 0, false, (byte)_random.Next(4))
            : type == typeof(DateOnly) ? new DateOnly(2024, 1, 1).AddDays(_random.Next(-1000, 1000))
            : type.IsEnum ? Pick(Enum.GetValues(type).Cast<object>().ToArray())
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? List(type.GenericTypeArguments[0], name)
            : Record(type);
    }

    /// <summary>The position, or the one before it where it parts a surrogate pair.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private IList List(Type item, string name)
    {
        IList list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (int count = _random.Next(3); count > 0; count--)
        {
            list.Add(Make(item, name));
        }
        return list;
    }

    private object Record(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        // A value may hold another one of its type, but not without end.
        bool isOuter = _making.Add(type);
        object value = constructor.Invoke([.. constructor.GetParameters().Select(parameter => IsMaybeNull(parameter) && _random.Next(3) == 0 ? null : Make(parameter.ParameterType, parameter.Name!))]);
        HashSet<string> made = constructor.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !made.Contains(property.Name) && (isOuter || property.PropertyType != type)))
        {
            bool isNull = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable && _random.Next(3) == 0;
            property.SetValue(value, isNull ? null : Make(property.PropertyType, property.Name));
        }
        if (isOuter)
        {
            _making.Remove(type);
        }
        return value;
    }

    private static bool IsMaybeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
