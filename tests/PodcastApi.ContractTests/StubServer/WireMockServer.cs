using System.Diagnostics;
using System.Globalization;
using PodcastApi.ContractTests.Tools;

namespace PodcastApi.ContractTests.StubServer;

/// <summary>WireMock from npm on an ephemeral port of loopback; it ends with this process, however that ends.</summary>
internal sealed class WireMockServer : IStubServer, IAsyncDisposable
{
    private const string GetJava = "WireMock needs Java 11 or later, for the tests alone: get it from https://adoptium.net (Debian: apt-get install default-jre-headless).";

    private readonly Process _process;
    private readonly StubFolder _folder;
    private readonly WireMockAdmin _admin;

    private WireMockServer(Process process, StubFolder folder, Uri baseAddress)
    {
        _process = process;
        _folder = folder;
        BaseAddress = baseAddress;
        _admin = new WireMockAdmin(baseAddress);
    }

    public Uri BaseAddress { get; }

    /// <summary>The process that keeps WireMock alive; WireMock ends when its standard input closes.</summary>
    internal Process Keeper => _process;

    internal static async Task<WireMockServer> StartAsync()
    {
        // WireMock deletes the files of the stubs that it is told to forget: it gets copies.
        var folder = new StubFolder();
        var process = Process.Start(StartInfo(folder.Root))!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("port:", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            var port = int.Parse(line["port:".Length..], CultureInfo.InvariantCulture);
            return new WireMockServer(process, folder, new Uri($"http://127.0.0.1:{port}/"));
        }

        throw new InvalidOperationException($"WireMock did not start. {GetJava} It said: {await errors}");
    }

    public async Task LoadAsync(string stubDirectory)
    {
        _folder.Fill(stubDirectory);
        await _admin.ReloadAsync();
    }

    public Task<IReadOnlyList<RecordedRequest>> RequestsAsync() => _admin.RequestsAsync();

    public async Task ResetAsync()
    {
        _folder.Clear();
        await _admin.ReloadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static ProcessStartInfo StartInfo(string root)
    {
        var jar = Directory.GetFiles(NpmTools.PathOf("wiremock", "build"), "*.jar").Single();
        string[] arguments =
        [
            Repository.PathOf("tests", "tools", "while-parent-lives.mjs"),
            "java", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", jar,
            "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root, "--disable-banner",
        ];
        return new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
