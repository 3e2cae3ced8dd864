using System.Text.RegularExpressions;

namespace PodcastApi.ContractTests.Faults;

/// <summary>The table in docs/faults.md: one row per fault, with what the caller sees.</summary>
internal static partial class FaultTable
{
    private const string Head =
        """
        # What the client makes of faults

        Written by a test, which provokes each fault on both builds of the library and compares. To accept a change:
        `PODCASTAPI_ACCEPT_FAULTS=1 dotnet test tests/PodcastApi.ContractTests --filter FaultTests`.

        Attempts are those with `MaxRetries` 0 and with its default, 3. The fault is the same each time.

        | fault | made by | attempts without retry | with retry | what the caller sees |
        |---|---|---|---|---|

        """;

    internal static string Path { get; } = Repository.PathOf("docs", "faults.md");

    internal static string Text(IEnumerable<string> rows) => Head.ReplaceLineEndings("\n") + string.Concat(rows.Select(row => row + "\n"));

    internal static async Task<string> RowAsync(Fault fault, FaultHarness withoutRetry, FaultHarness withRetry)
    {
        var (attempts, seen) = await OutcomeAsync(fault, withoutRetry);
        var (attemptsWithRetry, seenWithRetry) = await OutcomeAsync(fault, withRetry);
        var difference = seenWithRetry == seen ? "" : " With retry " + seenWithRetry;
        return $"| {fault.Name} | {fault.MadeBy} | {attempts} | {attemptsWithRetry} | {seen}{difference} |";
    }

    private static async Task<(int Attempts, string Seen)> OutcomeAsync(Fault fault, FaultHarness harness)
    {
        try
        {
            var response = await fault.Provoke(harness);
            return (response.Attempts, $"the episode, titled \"{response.Value.Title}\"");
        }
        catch (PodcastApiException e)
        {
            return (e.Attempts, (e.StatusCode is { } status ? $"{(int)status}: " : "no status: ") + Steady(e.Message));
        }
    }

    /// <summary>Removes .NET's own messages, which differ by version and platform.</summary>
    private static string Steady(string message) => RuntimeWords().Replace(message, "$1…").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"((?:failed|decompressed) \().*(?=\)\.$)|(?<=, at [^:]*: ).*$", RegexOptions.Singleline)]
    private static partial Regex RuntimeWords();
}
