namespace PodcastApi.Emulator.Server;

/// <summary>Collects notes and counts those with the same text, so that the report stays short.</summary>
internal sealed class FeedNotes
{
    private const int ExampleLength = 60;

    private readonly OrderedDictionary<string, FeedNote> _notes = new(StringComparer.Ordinal);

    internal IReadOnlyList<FeedNote> All => [.. _notes.Values];

    internal void Add(string text, int? line = null, string? example = null, int count = 1) =>
        _notes[text] = _notes.TryGetValue(text, out var note)
            ? note with
            {
                Count = note.Count + count,
            }
            : new FeedNote(text, count, line, Abridge(example));

    private static string? Abridge(string? example)
    {
        if (example is null) return null;
        var cut = example.Length > ExampleLength ? example[..ExampleLength] + "…" : example;
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
