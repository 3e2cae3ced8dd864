namespace PodcastApi.Browser.Tests;

/// <summary>The tests share the browser, so they do not run in parallel.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
