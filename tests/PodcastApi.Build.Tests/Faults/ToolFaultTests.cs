using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

public class ToolFaultTests(RestoredCopy copy) : IClassFixture<RestoredCopy>
{
    [Theory]
    [InlineData("build/templates/Class.liquid", "{%- for p in Properties -%}", "{%- for p in -%}", "Invalid 'for' tag")]
    [InlineData("build/templates/Client.Result.liquid", "{%- endfor -%}", "", "was expected")]
    public async Task A_template_with_a_mistake_is_named(string template, string text, string replacement, string complaint)
    {
        var build = await copy.BuildWithAsync(template, () => copy.Files.Replace(template, text, replacement));

        build.ShouldFailWith("PODCASTAPI010", template, "Correct this file", complaint);
    }

    [Fact]
    public async Task Missing_settings_say_how_to_restore_them()
    {
        var build = await copy.BuildWithAsync("nswag.json", () => File.Delete(copy.Files.PathOf("nswag.json")));

        build.ShouldFailWith("PODCASTAPI003", "nswag.json", "git checkout");
    }

    [Fact]
    public async Task A_tool_that_fails_to_start_says_what_it_needs()
    {
        var build = await copy.Files.BuildAsync(RepositoryCopy.Library, "--no-restore", "-p:NSwagExe_Net100=dotnet nowhere.dll");

        build.ShouldFailWith("PODCASTAPI009", "nswag.json", "dotnet --list-runtimes");
    }
}
