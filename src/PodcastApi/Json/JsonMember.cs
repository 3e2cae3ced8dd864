namespace PodcastApi;

/// <summary>A member of an object while it is read: its name, unescaped, and where its value begins.</summary>
internal readonly ref struct JsonMember(ReadOnlySpan<byte> name, ReadOnlySpan<byte> escaped, int valueStart)
{
    private readonly ReadOnlySpan<byte> _escaped = escaped;

    internal ReadOnlySpan<byte> Name { get; } = name;

    internal int ValueStart { get; } = valueStart;

    /// <summary>The name as text. Halves of pairs stay, or two names could become one.</summary>
    internal string Text() => _escaped.IsEmpty ? Utf8Text.Text(Name) : JsonUnescaper.Unescape(_escaped, keepSurrogates: true);

    internal bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);
}
