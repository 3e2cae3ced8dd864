using System.Globalization;
using System.Text.Json;

namespace PodcastApi;

internal static class JsonPath
{
    /// <summary>
    /// Returns the path where a text is not valid JSON, such as <c>data.podcastShow.episodes.edges[3].node</c>. Parses the text a
    /// second time, so that valid texts have no overhead.
    /// </summary>
    internal static string OfFailure(ReadOnlySpan<byte> text) => Walk(text, int.MaxValue);

    /// <summary>Returns the path of the value that starts at <paramref name="start"/>.</summary>
    internal static string Of(ReadOnlySpan<byte> text, int start) => Walk(text, start);

    /// <summary>Returns whether the text is valid JSON up to its end, but incomplete.</summary>
    internal static bool IsCut(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = new Utf8JsonReader(WithoutMark(text), isFinalBlock: false, state: default);
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text.Slice(3) : text;

    private static string Walk(ReadOnlySpan<byte> text, int start)
    {
        var path = new Stack<(string? Name, int Index)>();
        path.Push((null, -1));
        var ended = false;
        try
        {
            var json = new Utf8JsonReader(WithoutMark(text));
            while (json.Read())
            {
                Follow(ref json, path);
                if (json.TokenStartIndex == start && json.TokenType != JsonTokenType.PropertyName) return Text(path);
                if (json.CurrentDepth == 0 && json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) ended = true;
            }
        }
        catch (JsonException)
        {
            return ended ? "its end" : Text(path);
        }

        return "its end";
    }

    /// <summary>Updates the path for a token. The index of an array is the number of items started, so 0 means none.</summary>
    private static void Follow(ref Utf8JsonReader json, Stack<(string? Name, int Index)> path)
    {
        if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            path.Pop();
            return;
        }

        if (json.TokenType == JsonTokenType.PropertyName)
        {
            path.Pop();
            path.Push((Utf8Text.Text(json.ValueSpan), -1));
            return;
        }

        if (path.Peek() is { Index: >= 0 } item) Replace(path, (null, item.Index + 1));
        if (json.TokenType == JsonTokenType.StartObject) path.Push((null, -1));
        if (json.TokenType == JsonTokenType.StartArray) path.Push((null, 0));
    }

    private static void Replace(Stack<(string? Name, int Index)> path, (string? Name, int Index) step)
    {
        path.Pop();
        path.Push(step);
    }

    private static string Text(Stack<(string? Name, int Index)> path)
    {
        var text = "";
        foreach (var (name, index) in path.Reverse())
        {
            if (name is not null) text += text.Length == 0 ? name : "." + name;
            else if (index > 0) text += "[" + (index - 1).ToString(CultureInfo.InvariantCulture) + "]";
        }

        return text.Length == 0 ? "its beginning" : text;
    }
}
