namespace PodcastApi.Emulator.Server;

/// <summary>Collects notes and counts those with the same text, so that the report stays short.</summary>
internal sealed class FeedNotes
{
    private const int ExampleLength = 60;

    private readonly OrderedDictionary<string, FeedNote> _leftOut = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, FeedNote> _warnings = new(StringComparer.Ordinal);

    internal IReadOnlyList<FeedNote> LeftOut => [.. _leftOut.Values];

    internal IReadOnlyList<FeedNote> Warnings => [.. _warnings.Values];

    /// <summary>Notes that something of the feed is not in the catalog.</summary>
    internal void LeaveOut(string what, int? line = null, string? example = null) => Add(_leftOut, what, line, example, 1);

    /// <summary>Notes that something was repaired or guessed.</summary>
    internal void Warn(string text, int? line = null, string? example = null, int count = 1) => Add(_warnings, text, line, example, count);

    private static void Add(OrderedDictionary<string, FeedNote> notes, string text, int? line, string? example, int count) =>
        notes[text] = notes.TryGetValue(text, out var note)
            ? note with { Count = note.Count + count }
            : new FeedNote(text, count, line, Abridge(example));

    private static string? Abridge(string? example)
    {
        if (example is null) return null;
        var cut = example.Length > ExampleLength ? example[..ExampleLength] + "…" : example;
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
