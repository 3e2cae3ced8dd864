using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Serving;

/// <summary>The stand-in, running.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Child _child;
    private readonly string _root;

    private ServerProcess(Child child, string root)
    {
        _child = child;
        _root = root;
    }

    internal static async Task<ServerProcess> StartAsync()
    {
        var child = Child.Start("serve");
        return new ServerProcess(child, await child.LineAsync());
    }

    internal Uri Fixed => new($"{_root}/0/fixed/");

    internal Uri Slow => new($"{_root}/0/slow/");

    internal Uri Catalog(int delay) => new(FormattableString.Invariant($"{_root}/{delay}/catalog/"));

    public void Dispose() => _child.Dispose();
}
