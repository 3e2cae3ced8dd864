using System.Diagnostics;

namespace PodcastApi.Emulator.Load;

/// <summary>A server in a process of its own, so that its processor time is its own.</summary>
internal sealed class LoadedServer : IAsyncDisposable
{
    private const int Connections = 8;

    private readonly Process _process;
    private readonly HttpClient _http;

    private LoadedServer(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("x-api-key", PodcastApiEmulator.ApiKey);
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + PodcastApiEmulator.AccessToken);
    }

    internal static async Task<LoadedServer> StartAsync(params string[] role)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(LoadedServer).Assembly.Location, .. role])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.Ordinal))
            start.ArgumentList.RemoveAt(0);
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return new LoadedServer(process, new Uri(address ?? throw new InvalidOperationException("The server did not start.")));
    }

    internal Task<byte[]> GetAsync(string path) => _http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    internal async Task<Figures> ReadFiguresAsync()
    {
        await _process.StandardInput.WriteLineAsync().ConfigureAwait(false);
        return Figures.Parse((await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false))!);
    }

    /// <summary>Sends requests over a few connections at once.</summary>
    /// <param name="count">How many.</param>
    /// <param name="path">Of the nth request.</param>
    internal Task LoadAsync(int count, Func<int, string> path) => Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = Connections },
        async (number, cancellationToken) =>
        {
            using var response = await _http.GetAsync(new Uri(path(number), UriKind.Relative), cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
        });

    /// <summary>The processor time of a request in microseconds, after as many to warm up.</summary>
    internal async Task<double> TimeAsync(int count, Func<int, string> path)
    {
        await LoadAsync(count, path).ConfigureAwait(false);
        var before = await ReadFiguresAsync().ConfigureAwait(false);
        await LoadAsync(count, path).ConfigureAwait(false);
        var after = await ReadFiguresAsync().ConfigureAwait(false);
        return (after.ProcessorUntil - before.ProcessorFrom) / (double)count;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
