namespace PodcastApi;

/// <summary>A member of an object that is being read: its unescaped name, and where its value starts.</summary>
internal readonly ref struct JsonMember(ReadOnlySpan<byte> name, ReadOnlySpan<byte> escaped, int valueStart)
{
    private readonly ReadOnlySpan<byte> _escaped = escaped;

    internal ReadOnlySpan<byte> Name { get; } = name;

    internal int ValueStart { get; } = valueStart;

    /// <summary>Returns the name as text. Keeps lone surrogates, since replacing them could make two names equal.</summary>
    internal string Text() => _escaped.IsEmpty ? Utf8Text.Text(Name) : JsonUnescaper.Unescape(_escaped, keepSurrogates: true);

    internal bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);
}
