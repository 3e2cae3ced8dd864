using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Packages;

[Collection(nameof(PackedRepository))]
public sealed class PackageUseTests(PackedRepository packed) : IDisposable
{
    private readonly PackageUser _user = new(packed.Feed);

    [Fact]
    public async Task The_readmes_first_call_runs_against_the_package()
    {
        await using var api = await StubApi.StartAsync();
        var project = _user.AddProject(
            "First",
            FirstCall(),
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>"
                + "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>");
        ShouldBuildCleanly(await _user.DotNet("build", project, "--tl:off").RunAsync());

        var run = await _user
            .DotNet("First/bin/Debug/net10.0/First.dll")
            .With("PODCASTAPI_BASE_ADDRESS", api.BaseAddress)
            .With("PODCASTAPI_API_KEY", StubApi.ApiKey)
            .With("PODCASTAPI_ACCESS_TOKEN", StubApi.AccessToken)
            .RunAsync();

        run.ShouldSucceed()
            .Lines.Should()
            .StartWith(["The Line, by Apple TV+ / Jigsaw Productions", "Introducing \"The Line\""])
            .And.HaveCount(1 + 2 + 2);
    }

    [Fact]
    public async Task A_netstandard_library_and_a_net472_program_compile_against_the_package()
    {
        // NU1603: the feed may lack the lowest version of a transitive dependency.
        const string OnNetFramework =
            "<OutputType>Exe</OutputType><TargetFramework>net472</TargetFramework>"
                + "<AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages><NoWarn>NU1603</NoWarn>";
        const string ReferenceAssemblies =
            "<PackageReference Include=\"Microsoft.NETFramework.ReferenceAssemblies.net472\" Version=\"1.0.0\" PrivateAssets=\"all\" />";
        _user.AddSolution(
            _user.AddProject("Plain", ReadFile("Plain.cs"), "<TargetFramework>netstandard2.0</TargetFramework>"),
            _user.AddProject(
                "Modern",
                ReadFile("Modern.cs"),
                "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion><Nullable>enable</Nullable>"),
            _user.AddProject("Framework", ReadFile("Plain.cs"), OnNetFramework, ReferenceAssemblies));

        var build = await _user.DotNet("build", "all.slnx", "--tl:off").RunAsync();

        ShouldBuildCleanly(build);
        File.Exists(_user.PathOf("Framework", "bin", "Debug", "net472", "Framework.exe")).Should().BeTrue();
    }

    [Fact]
    public async Task A_model_made_by_a_netstandard_library_is_made_in_a_net10_program_too()
    {
        _user.AddProject(
            "Modern",
            ReadFile("Modern.cs"),
            "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion><Nullable>enable</Nullable>");
        var host = _user.AddProject(
            "Host",
            "System.Console.WriteLine(PackageUser.Titles.Made.Title);",
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>",
            "<ProjectReference Include=\"../Modern/Modern.csproj\" />");
        ShouldBuildCleanly(await _user.DotNet("build", host, "--tl:off").RunAsync());

        (await _user.DotNet("Host/bin/Debug/net10.0/Host.dll").RunAsync()).ShouldSucceed().Output.Should().Contain("Made by hand");
    }

    [Fact]
    public async Task A_program_of_NET_8_that_pins_what_NET_8_brings_restores_and_runs()
    {
        (string Id, string Version)[] pins =
        [
            ("Microsoft.Extensions.Http", "8.0.1"), ("Microsoft.Extensions.Logging", "8.0.1"), ("Microsoft.Extensions.Options", "8.0.2"),
            ("System.Text.Json", "8.0.5"), ("Newtonsoft.Json", "13.0.1"),
        ];
        var packages = string.Concat(pins.Select(pin => $"<PackageReference Include=\"{pin.Id}\" Version=\"[{pin.Version}]\" />"));
        // The .NET 8 runtime may be missing: roll forward to an installed one.
        const string OnNet8 =
            "<OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>"
                + "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>";
        await using var api = await StubApi.StartAsync();
        var project = _user.AddProject("Eight", FirstCall(), OnNet8, packages);
        ShouldBuildCleanly(await _user.DotNet("build", project, "--tl:off").RunAsync());

        var run = await _user
            .DotNet("Eight/bin/Debug/net8.0/Eight.dll")
            .With("PODCASTAPI_BASE_ADDRESS", api.BaseAddress)
            .With("PODCASTAPI_API_KEY", StubApi.ApiKey)
            .With("PODCASTAPI_ACCESS_TOKEN", StubApi.AccessToken)
            .RunAsync();

        run.ShouldSucceed().Lines.Should().StartWith("The Line, by Apple TV+ / Jigsaw Productions");
    }

    [Fact]
    public async Task A_program_with_a_strong_name_can_use_them()
    {
        const string Code = """
            foreach (var type in new[] { typeof(PodcastApi.PodcastClient), typeof(PodcastApi.Emulator.PodcastApiEmulator) })
                System.Console.WriteLine(type.Assembly.FullName);
            """;
        var signed =
            "<SignAssembly>true</SignAssembly>"
                + $"<AssemblyOriginatorKeyFile>{Repository.PathOf("build", "PodcastApi.snk")}</AssemblyOriginatorKeyFile>";
        var project = _user.AddProject(
            "Strong",
            Code,
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>" + signed,
            $"<PackageReference Include=\"PodcastApi.Emulator\" Version=\"{PackedRepository.Version}\" />");

        // The compiler warns about references without a strong name.
        ShouldBuildCleanly(await _user.DotNet("build", project, "--tl:off").RunAsync());

        var run = await _user.DotNet("Strong/bin/Debug/net10.0/Strong.dll").RunAsync();
        run.ShouldSucceed()
            .Lines.Should()
            .HaveCount(2)
            .And.OnlyContain(line => line.EndsWith(", PublicKeyToken=2aefa33f8eaa4811", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tool_installs_and_runs()
    {
        (await _user.DotNet("tool", "install", "PodcastApi.Cli", "--tool-path", _user.PathOf("tools")).RunAsync()).ShouldSucceed();

        var show = await _user.Run(_user.PathOf("tools", "podcastapi"), "show", "B077DT8KHW").RunAsync();

        show.ShouldSucceed().Output.Should().Contain("The Line");
    }

    public void Dispose() => _user.Dispose();

    private static void ShouldBuildCleanly(CommandResult build) =>
        build.ShouldSucceed().Lines.Should().Contain("    0 Warning(s)", "{0}", build.Output);

    private static string ReadFile(string name) => Repository.Read("tests", "PodcastApi.Build.Tests", "Packages", "Files", name);

    private static string FirstCall()
    {
        var afterMarker = Repository.Read("README.md").Split("<!-- first call -->\n```csharp\n")[1];
        return afterMarker[..afterMarker.IndexOf("```", StringComparison.Ordinal)];
    }
}
