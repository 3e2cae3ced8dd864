using System.Diagnostics;

namespace PodcastApi.Benchmarks.Running;

/// <summary>This program once more, in a process of its own; it ends with its standard input, whatever becomes of the parent.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(params string[] arguments) =>
        _process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;

    internal static Child Start(params string[] arguments) => new(arguments);

    internal static async Task<string> RunAsync(params string[] arguments)
    {
        using var child = new Child(arguments);
        var line = await child.LineAsync();
        await child._process.WaitForExitAsync();
        return line;
    }

    internal async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException(
            "A process of the benchmarks ended without a word: " + string.Join(' ', _process.StartInfo.ArgumentList));

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
