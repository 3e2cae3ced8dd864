namespace PodcastApi.Benchmarks.Contenders;

internal static class All
{
    /// <summary>The first is what the others are measured by.</summary>
    internal static IReadOnlyList<IContender> Contenders { get; } =
    [
        new SourceGenerated(),
        new Ours(),
        new BareWalk(),
        new Reflecting(),
        new Refitted(),
        new StockSystemTextJson(),
        new StockNewtonsoft(),
        new NewtonsoftStream(),
        new NewtonsoftText(),
        new KiotaRuntime(),
    ];

    internal static IContender Named(string name) => Contenders.Single(contender => contender.GetType().Name == name);
}
