using System.Text.RegularExpressions;

namespace PodcastApi.Build.Tests.Running;

internal sealed partial record CommandResult(int ExitCode, string Output)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How often the build ran NSwag.</summary>
    internal int Generations => Lines.Count(line => line.Contains("Generating the client", StringComparison.Ordinal));

    /// <summary>The lines that report an error, without the summary, which repeats them.</summary>
    internal IReadOnlyList<string> Errors =>
        Lines.TakeWhile(line => line != "Build FAILED.").Where(line => ErrorLine().IsMatch(line)).ToList();

    internal CommandResult ShouldSucceed()
    {
        ExitCode.Should().Be(0, "{0}", Output);
        return this;
    }

    [GeneratedRegex(@": error( [A-Z]+\d+)? ?: ")]
    private static partial Regex ErrorLine();
}
