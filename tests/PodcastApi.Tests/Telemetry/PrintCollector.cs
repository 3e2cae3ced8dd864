namespace PodcastApi.Tests.Telemetry;

/// <summary>Keeps what is printed meanwhile. Only for tests of <see cref="ConsoleTests"/>: two at once would restore each other.</summary>
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
