namespace PodcastApi.Benchmarks.Running;

/// <summary>A contender's turn.</summary>
/// <param name="Name">As the tables have it.</param>
/// <param name="RunAsync">Does the work so many times.</param>
internal sealed record Runner(string Name, Func<int, Task> RunAsync)
{
    internal static Runner Of(string name, Action work) => new(name, times =>
    {
        for (var i = 0; i < times; i++) work();
        return Task.CompletedTask;
    });

    internal static Runner Of(string name, Func<Task> work) => new(name, async times =>
    {
        for (var i = 0; i < times; i++) await work();
    });
}
