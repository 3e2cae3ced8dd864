namespace PodcastApi.Benchmarks.Comparing;

/// <summary>A part of the report: a table of ratios, and what they mean.</summary>
internal sealed record Section(string Title, string Meaning, string[] Columns, IReadOnlyList<string[]> Rows)
{
    internal string Markdown =>
        $"## {Title}\n\n{Meaning}\n\n{Line(Columns)}\n{Line([.. Columns.Select(_ => "---")])}\n{string.Join("\n", Rows.Select(Line))}\n";

    private static string Line(string[] cells) => "| " + string.Join(" | ", cells) + " |";
}
