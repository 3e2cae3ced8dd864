using System.Diagnostics;

namespace PodcastApi.Interop.Tests;

/// <summary>Stoplight Prism as a proxy. It forwards everything and reports violations of the OpenAPI document in a header.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private const string Ready = "Prism is listening on ";

    // Its standard input closes when this process ends, even if it is killed without a chance to clean up.
    private const string EndWithInput = "data:text/javascript,process.stdin.resume().on('end', () => process.exit())";

    private readonly Process _process;

    private PrismProxy(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The address that replaces the API's, including the version: paths start after /v1.</summary>
    internal Uri Address { get; }

    internal static async Task<PrismProxy> StartAsync(Uri api)
    {
        string[] arguments =
        [
            "--import", EndWithInput, NpmTools.PathOf("@stoplight", "prism-cli", "dist", "index.js"),
            "proxy", Repository.PathOf("spec", "podcast-v1.yaml"), api.AbsoluteUri.TrimEnd('/'), "--host", "127.0.0.1", "--port", "0",
        ];
        var process = NpmTools.Start("node", arguments, Repository.Root);
        var errors = process.StandardError.ReadToEndAsync();
        var said = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (line.IndexOf(Ready, StringComparison.Ordinal) is not (>= 0 and var start)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new PrismProxy(process, new Uri(line[(start + Ready.Length)..].Trim()));
        }

        throw new InvalidOperationException($"Prism did not start. It said: {said}{await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
