namespace PodcastApi.Tests.Allocation;

internal static class Allocated
{
    private const int WarmUps = 60;
    private const int Runs = 20;

    /// <summary>The least of some runs, in bytes: a pool that is empty, or code that is compiled meanwhile, adds to the others.</summary>
    internal static long By(Action work)
    {
        for (var i = 0; i < WarmUps; i++) work();
        var least = long.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
