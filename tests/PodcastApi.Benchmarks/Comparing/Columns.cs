using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>Tables with a column for each payload.</summary>
internal static class Columns
{
    internal static readonly string[] Shapes = ["", .. Enum.GetNames<PayloadShape>()];

    private static readonly string Own = new Ours().Name;

    /// <param name="standings">By payload, each with the same contenders in the same order.</param>
    /// <param name="text">Of a standing.</param>
    /// <param name="goals">Of this library, by payload.</param>
    internal static IReadOnlyList<string[]> Rows(
        IReadOnlyList<IReadOnlyList<Standing>> standings,
        Func<Standing, string> text,
        string[] goals)
    {
        var rows = standings[0]
            .Select((first, place) => (string[])[Emphasis(first.Name), .. standings.Select(shape => text(shape[place]))]);
        return [.. rows, ["*the goal for " + Own + "*", .. goals]];
    }

    private static string Emphasis(string name) => name == Own ? "**" + name + "**" : name;
}
