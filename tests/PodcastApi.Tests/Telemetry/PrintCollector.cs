namespace PodcastApi.Tests.Telemetry;

/// <summary>Keeps what is printed meanwhile, by whichever test.</summary>
internal sealed class PrintCollector : IDisposable
{
    private readonly StringWriter _printed = new();
    private readonly Action _restore;

    internal PrintCollector()
    {
        var before = Console.Out;
        _restore = () => Console.SetOut(before);
        Console.SetOut(_printed);
    }

    internal string Text => _printed.ToString();

    public void Dispose()
    {
        _restore();
        _printed.Dispose();
    }
}
