namespace PodcastApi.Tests.Readme;

/// <summary>Code that the README or another document shows, so that a test can hold it against code that is compiled.</summary>
internal static class ReadmeCode
{
    internal static string After(string marker) => After(marker, "README.md");

    internal static string After(string marker, params string[] document)
    {
        var readme = Repository.Read(document).ReplaceLineEndings("\n");
        var start =
            readme.IndexOf("```csharp\n", readme.IndexOf(marker, StringComparison.Ordinal), StringComparison.Ordinal)
            + "```csharp\n".Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>The lines between two comments, without their common indentation.</summary>
    internal static string Between(string source, string first, string last)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var inner = lines.SkipWhile(l => l.Trim() != first).Skip(1).TakeWhile(l => l.Trim() != last).ToList();
        var indent = inner.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join("\n", inner.Select(l => l.Length == 0 ? l : l[indent..])) + "\n";
    }
}
