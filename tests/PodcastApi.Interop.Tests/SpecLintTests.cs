using Newtonsoft.Json.Linq;

namespace PodcastApi.Interop.Tests;

public class SpecLintTests
{
    [Fact]
    public void The_document_has_no_error_and_no_warning_under_the_recommended_rules()
    {
        var report = Lint(Repository.PathOf("spec", "podcast-v1.yaml"));

        report["problems"]!.Select(p => $"{p["ruleId"]}: {p["message"]} ({p["location"]?[0]?["pointer"]})").Should().BeEmpty();
        ((int)report["totals"]!["errors"]!, (int)report["totals"]!["warnings"]!, (int)report["totals"]!["ignored"]!).Should().Be((0, 0, 0));
    }

    [Fact]
    public void The_linter_finds_what_is_wrong()
    {
        var broken = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(
            broken,
            Repository.Read("spec", "podcast-v1.yaml").Replace("schemas/PageInfo", "schemas/Missing", StringComparison.Ordinal));
        try
        {
            ((int)Lint(broken)["totals"]!["errors"]!).Should().BePositive();
        }
        finally
        {
            File.Delete(broken);
        }
    }

    private static JObject Lint(string document)
    {
        var result = NpmTools.Run(
            "node",
            [NpmTools.PathOf("@redocly", "cli", "bin", "cli.js"), "lint", document, "--extends", "recommended", "--format", "json"],
            NpmTools.PathOf());
        return JObject.Parse(result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
    }
}
