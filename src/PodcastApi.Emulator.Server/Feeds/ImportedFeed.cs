namespace PodcastApi.Emulator.Server;

/// <summary>The result of importing one feed.</summary>
public sealed record ImportedFeed
{
    /// <summary>The file's name, or <c>-</c> for standard input.</summary>
    public required string File { get; init; }

    /// <summary>The id of the show in the catalog.</summary>
    public required string ShowId { get; init; }

    /// <summary>The show's title; null if the feed has none. Comes from the feed: encode it for display.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the show is new in the catalog.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The number of new episodes.</summary>
    public required int Added { get; init; }

    /// <summary>The number of changed episodes.</summary>
    public required int Updated { get; init; }

    /// <summary>The number of unchanged episodes.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The number of episodes kept in the show that are not, or no longer, in the feed.</summary>
    public required int Kept { get; init; }

    /// <summary>Items, texts and values of the feed that are not in the catalog.</summary>
    public required IReadOnlyList<FeedNote> LeftOut { get; init; }

    /// <summary>What was repaired or guessed.</summary>
    public required IReadOnlyList<FeedNote> Warnings { get; init; }

    /// <summary>Adds a warning if an earlier file has the same show, which is rarely intended and not reported otherwise.</summary>
    internal ImportedFeed After(IEnumerable<ImportedFeed> others) =>
        others.FirstOrDefault(other => other.ShowId == ShowId) is { } same
            ? this with
            {
                Warnings =
                [
                    .. Warnings,
                    new FeedNote(
                        "another file of this import has the same show, by podcast:guid, by the feed's own address, or by link and title",
                        1,
                        null,
                        same.File),
                ],
            }
            : this;

    /// <summary>The number of episodes in the feed.</summary>
    public int Episodes => Added + Updated + Unchanged;
}
