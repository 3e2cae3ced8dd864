namespace PodcastApi;

/// <summary>A member of an object while it is read: its name, unescaped, and where its value begins.</summary>
internal readonly ref struct JsonField(ReadOnlySpan<byte> name, int valueStart)
{
    internal ReadOnlySpan<byte> Name { get; } = name;

    internal int ValueStart { get; } = valueStart;

    internal bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);
}
