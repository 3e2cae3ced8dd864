using PodcastApi.Benchmarks.Clients;

namespace PodcastApi.Benchmarks.Comparing;

internal static class AllRead
{
    /// <exception cref="InvalidOperationException">A contender reads something else than the first.</exception>
    internal static void TheSame(Func<IClientUnderTest, object> read, IReadOnlyList<IClientUnderTest> contenders)
    {
        var expected = Reading.Of(read(contenders[0]));
        var wrong = contenders.Where(contender => Reading.Of(read(contender)) != expected).Select(contender => contender.Name).ToList();
        if (wrong.Count > 0) throw new InvalidOperationException("Read something else than the baseline: " + string.Join(", ", wrong));
    }

    /// <summary>What a call's task holds.</summary>
    internal static object ResultOf(Task task)
    {
        task.GetAwaiter().GetResult();
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
