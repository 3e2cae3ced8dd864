using System.Globalization;
using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads a state file. Its first two fields identify the format.</summary>
internal sealed class StateReader(JsonTextReader json, string path)
{
    // Raw text in a model may itself be nested 64 levels deep.
    private const int MaxDepth = 128;

    /// <exception cref="StateException">The file is not a state file, or is damaged.</exception>
    internal static SavedState Read(Stream from, string path)
    {
        using var text = new StreamReader(from, leaveOpen: true);
        using var json = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        return new StateReader(json, path).Read();
    }

    private SavedState Read()
    {
        if (!IsState()) throw new StateException($"{path} is not a state file of the emulator. It is unchanged: specify another file.");
        try
        {
            if (NextField() != "version" || json.ReadAsInt32() is not { } version)
                throw Damaged();
            if (version < SavedState.Version)
                throw Damaged();
            if (version > SavedState.Version)
                throw new StateException(
                    $"{path} has version {version}, written by a later emulator; this one supports version {SavedState.Version}. "
                        + "Use a later emulator, or specify another file.");
            var state = new SavedState(Items<SavedUser>("users"), Items<SavedShow>("shows"));
            if (!json.Read() || json.TokenType != JsonToken.EndObject || json.Read()) throw Damaged();
            return state;
        }
        catch (JsonException)
        {
            // The message of the exception may quote the file, which contains tokens.
            throw Damaged();
        }
    }

    private bool IsState()
    {
        try
        {
            return json.Read()
                && json.TokenType == JsonToken.StartObject
                && NextField() == "format"
                && json.ReadAsString() == SavedState.Format;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string? NextField() => json.Read() && json.TokenType == JsonToken.PropertyName ? (string?)json.Value : null;

    private List<T> Items<T>(string name)
        where T : IStateSection
    {
        if (NextField() != name || !json.Read() || json.TokenType != JsonToken.StartArray) throw Damaged();
        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonToken.EndArray)
            items.Add(SavedState.Serializer.Deserialize<T>(json) is { IsWhole: true } item ? item : throw Damaged());
        return items;
    }

    private StateException Damaged() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path} is damaged in line {json.LineNumber}, at \"{json.Path}\". It is unchanged: fix that place, restore a copy, or "
                    + $"specify another file to start over."));
}
