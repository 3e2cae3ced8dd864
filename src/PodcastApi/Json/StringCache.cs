namespace PodcastApi;

/// <summary>
/// Remembers each field's latest text: where the next object of a list repeats it, as episodes repeat their show's id and
/// title, both get one string.
/// </summary>
internal sealed class StringCache
{
    // A power of two, several times the fields of an object; two fields that share a place only lose the sharing.
    private const int Places = 64;

    // A field that has not repeated so often, as ids do not, is left alone: remembering has its price too.
    private const int MostMisses = 3;

    private readonly Entry[] _entries = new Entry[Places];

    /// <summary>A field's place by its name and depth: a show's id is not an episode's.</summary>
    internal static int PlaceOf(ReadOnlySpan<byte> name, int depth) =>
        name.IsEmpty ? 0 : (name[0] + (5 * name.Length) + (17 * depth)) & (Places - 1);

    internal string Of(ReadOnlySpan<byte> json, int place, int start, int length, in JsonScanner scanner)
    {
        ref var entry = ref _entries[place];
        if (entry.Misses > MostMisses) return scanner.Text();
        if (entry.Text is { } known && json.Slice(entry.Start, entry.Length).SequenceEqual(json.Slice(start, length))) return known;
        var text = scanner.Text();
        entry = new Entry(start, length, text, entry.Misses + 1);
        return text;
    }

    private readonly struct Entry(int start, int length, string text, int misses)
    {
        internal int Start { get; } = start;

        internal int Length { get; } = length;

        internal string? Text { get; } = text;

        internal int Misses { get; } = misses;
    }
}
