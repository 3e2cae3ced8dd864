namespace PodcastApi;

/// <summary>
/// Caches the latest string of each field, so that the objects of a list share repeated strings, such as the show's id and title in
/// its episodes.
/// </summary>
internal sealed class StringCache
{
    // A power of two, several times the fields of an object. Two fields in the same slot only lose the sharing.
    private const int Places = 64;

    // Stops caching a field after so many misses, as for ids: caching has a cost too.
    private const int MostMisses = 3;

    private readonly Entry[] _entries = new Entry[Places];

    /// <summary>Returns the slot of a field by name and depth, which separates a show's id from an episode's.</summary>
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
