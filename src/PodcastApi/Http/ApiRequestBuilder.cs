using System.Globalization;

namespace PodcastApi;

/// <summary>Validates the arguments of a call and builds its path and query.</summary>
internal sealed class ApiRequestBuilder(ApiOperation operation)
{
    internal ApiOperation Operation { get; } = operation;

    /// <summary>Path relative to the base address, percent-encoded.</summary>
    internal string PathPart { get; private set; } = operation.Path;

    /// <summary>Query with its question mark, percent-encoded; empty if there are no parameters.</summary>
    internal string QueryPart { get; private set; } = "";

    internal ApiRequestBuilder Path(string name, string id)
    {
        Guard.Id(id, name);
        PathPart = PathPart.Replace("{" + name + "}", Uri.EscapeDataString(id));
        return this;
    }

    internal ApiRequestBuilder Ids(string name, IEnumerable<string> ids, int min, int max) =>
        Append(name, string.Join(",", Guard.Ids(ids, name, min, max).Select(Uri.EscapeDataString)));

    /// <summary>Adds the parameter unless its value is null.</summary>
    internal ApiRequestBuilder OptionalIds(string name, IEnumerable<string>? ids, int min, int max) =>
        ids is null ? this : Ids(name, ids, min, max);

    /// <summary>Adds the parameter unless its value is null.</summary>
    internal ApiRequestBuilder Query(string name, string? value, int minLength)
    {
        if (value is null)
            return this;
        if (value.Length < minLength)
            throw new ArgumentException($"Give null to send no {name}, or at least {minLength} character(s).", name);
        if (Guard.HasLoneSurrogate(value))
            throw new ArgumentException($"The {name} holds half of a surrogate pair, which UTF-8 can't carry.", name);
        return Append(name, Uri.EscapeDataString(value));
    }

    internal ApiRequestBuilder Query<T>(string name, T? value)
        where T : struct =>
        value is { } given ? Append(name, Uri.EscapeDataString(Text(given))) : this;

    internal ApiRequestBuilder Query<T>(string name, T? value, double min, double max)
        where T : struct, IComparable, IConvertible
    {
        if (value is { } given && given.ToDouble(CultureInfo.InvariantCulture) is var number && (number < min || number > max))
        {
            throw new ArgumentOutOfRangeException(
                name,
                value,
                FormattableString.Invariant($"Give {min} to {max}, or null to send no {name}."));
        }

        return Query(name, value);
    }

    private static string Text<T>(T value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset date => Iso8601.Text(date),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private ApiRequestBuilder Append(string name, string encoded)
    {
        QueryPart += (QueryPart.Length == 0 ? "?" : "&") + Uri.EscapeDataString(name) + "=" + encoded;
        return this;
    }
}
