using System.Collections;
using System.Globalization;
using System.Reflection;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>What was read, as text, whatever classes it was read into: a wrong reader must not win.</summary>
internal static class Reading
{
    private static readonly string[] Beside = ["AdditionalProperties", "AdditionalData", "Extensions"];

    internal static string Of(object models)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, "", Inside(models));
        return text.ToString();
    }

    /// <summary>Without the envelope, which some contenders have taken off.</summary>
    private static object Inside(object models) =>
        models.GetType().GetProperty("Data")?.GetValue(models) is { } data ? Fields(data).Single().Value : models;

    private static IEnumerable<(string Name, object Value)> Fields(object model) =>
        from property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where !Beside.Contains(property.Name)
        let value = property.GetValue(model)
        where value is not null
        orderby property.Name
        select (property.Name, value);

    private static void Write(StringWriter text, string path, object value)
    {
        if (Text(value) is { } plain)
            text.WriteLine(path + "=" + plain);
        else if (value is IEnumerable list)
            foreach (var (place, item) in list.Cast<object>().Index())
                Write(text, $"{path}[{place}]", item);
        else
            foreach (var (name, field) in Fields(value))
                Write(text, path + "." + name, field);
    }

    private static string? Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset date => date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ValueType plain => Convert.ToString(plain, CultureInfo.InvariantCulture),
        _ => null,
    };
}
