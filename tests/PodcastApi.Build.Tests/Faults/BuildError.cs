using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

internal static class BuildError
{
    /// <summary>Asserts that the build failed with one error with this code, file and text.</summary>
    internal static void ShouldFailWith(this CommandResult build, string code, string file, params string[] texts)
    {
        build.ExitCode.Should().NotBe(0, "{0}", build.Output);
        var error = build.Errors.Should().ContainSingle("{0}", build.Output).Which;
        error.Should().Contain($"{file} : error {code}: ").And.ContainAll(texts);
    }
}
