namespace PodcastApi.Benchmarks.Clients;

internal static class All
{
    /// <summary>The first is what the others are measured by.</summary>
    internal static IReadOnlyList<IClientUnderTest> Contenders { get; } =
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

    internal static IClientUnderTest Named(string name) => Contenders.Single(contender => contender.GetType().Name == name);
}
