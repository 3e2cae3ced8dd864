using PublicApiGenerator;

namespace PodcastApi.Tests.PublicApi;

public class PublicApiTests
{
#if LIBRARY_NETSTANDARD
    private const string Framework = "netstandard2.0";
#else
    private const string Framework = "net10.0";
#endif

    private const string Accept = "PODCASTAPI_ACCEPT_API";

    // What an assembly says of its own making changes without its API.
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var path = Repository.PathOf("tests", "PodcastApi.Tests", $"PublicApi.{Framework}.approved.txt");
        var current = typeof(PodcastClient).Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(path, current);

        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        if (approved != current) Assert.Fail(Difference(approved, current));
    }

    [Fact]
    public void A_difference_is_told_line_by_line_with_the_command_that_accepts_it() =>
        Difference("class A\n{\n    int B;\n}\n", "class A\n{\n    int C;\n}\n")
            .Should()
            .Contain("-     int B;\n+     int C;")
            .And.NotContain("- class A")
            .And.Contain($"{Accept}=1 dotnet test");

    private static string Difference(string approved, string current)
    {
        var (old, now) = (approved.Split('\n'), current.Split('\n'));
        var lines = old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)).ToList();
        var changes = lines.Count > 0 ? string.Join("\n", lines) : "Only the order of the lines, or how often one stands, differs.";
        return $"The public API differs from tests/PodcastApi.Tests/PublicApi.{Framework}.approved.txt:\n{changes}\n"
            + $"If that is meant, accept it with: {Accept}=1 dotnet test PodcastApi.sln --filter PublicApi\n";
    }
}
