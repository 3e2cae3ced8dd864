namespace PodcastApi.Emulator.Server;

/// <summary>What the import of one feed did.</summary>
public sealed record ImportedFeed
{
    /// <summary>The file's name, or <c>-</c> for standard input.</summary>
    public required string File { get; init; }

    /// <summary>The show in the catalog.</summary>
    public required string ShowId { get; init; }

    /// <summary>The show's title; null when the feed has none. Text from the feed: mind where it is shown.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the catalog had no such show before.</summary>
    public required bool IsNew { get; init; }

    /// <summary>How many episodes the catalog did not know.</summary>
    public required int Added { get; init; }

    /// <summary>How many episodes say something else than before.</summary>
    public required int Updated { get; init; }

    /// <summary>How many episodes are as they were.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many episodes of the show are not in the feed (any more), and stay.</summary>
    public required int Kept { get; init; }

    /// <summary>Items that did not become episodes, and why.</summary>
    public required IReadOnlyList<FeedNote> Skipped { get; init; }

    /// <summary>What was repaired, left out or guessed.</summary>
    public required IReadOnlyList<FeedNote> Warnings { get; init; }

    /// <summary>Tells of an earlier file with the same show: rarely meant, and seen nowhere else.</summary>
    internal ImportedFeed After(IEnumerable<ImportedFeed> others) => others.FirstOrDefault(other => other.ShowId == ShowId) is { } same
        ? this with { Warnings = [.. Warnings, new FeedNote("another file of this import is of the same show, by podcast:guid, by the feed's own address, or by link and title", 1, null, same.File)] }
        : this;

    /// <summary>How many episodes the feed holds.</summary>
    public int Episodes => Added + Updated + Unchanged;
}
