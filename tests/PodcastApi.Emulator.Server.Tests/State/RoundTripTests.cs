namespace PodcastApi.Emulator.Server.Tests;

public sealed class RoundTripTests : IDisposable
{
    private readonly StateHarness _harness = new();

    [Fact]
    public async Task The_same_responses_are_served_after_a_restart()
    {
        await using var before = new PodcastApiEmulator();
        Fill(before);
        await using (await _harness.OpenAsync(before))
        {
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);

        (await ResponsesAsync(after)).Should().Equal(await ResponsesAsync(before));
    }

    [Fact]
    public async Task Saving_an_unchanged_state_writes_the_same_file()
    {
        await using var before = new PodcastApiEmulator();
        Fill(before);
        await using (await _harness.OpenAsync(before))
        {
        }

        var text = _harness.Text;
        await using var after = new PodcastApiEmulator();
        await using (await _harness.OpenAsync(after))
        {
            after.Users.Put(after.Users.KnownTokens.Single(token => token.Text == "ann-token"));
        }

        _harness.Text.Should().Be(text);
    }

    [Fact]
    public async Task Users_keep_their_tokens_scopes_libraries_and_follows()
    {
        await using (var before = new PodcastApiEmulator())
        await using (await _harness.OpenAsync(before))
        {
            Fill(before);
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);

        var ann = after.Users.Find("ann-token")!;
        ann.Name.Should().Be("ann");
        ann.Should().BeSameAs(after.Users.Find("ann-short"));
        ann.FollowedShows.Should().Equal("mine");
        after.Users.FindToken("ann-token")!.Scopes.Should().Equal(PodcastScope.Catalog);
        after.Users.HasExpired(after.Users.FindToken("ann-ended")!).Should().BeTrue();
        after.DefaultUser.SavedEpisodes.Should().Equal("mine-1");
        after.Users.Find(PodcastApiEmulator.AccessToken).Should().BeSameAs(after.DefaultUser);
        after.Users.Find("a stranger's")!.SavedEpisodes.Should().Equal("mine-1");
        after.Users.Added.Select(user => user.Name).Should().Equal("default", "ann", "bob");
        after
            .Users.KnownTokens.Should()
            .Contain(token => token.Text == "issued" && token.Origin == TokenOrigin.Login && token.Value.User == ann);
    }

    [Fact]
    public async Task A_cleared_catalog_stays_cleared()
    {
        await using (var before = new PodcastApiEmulator())
        await using (await _harness.OpenAsync(before))
        {
            before.Catalog.Clear();
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);

        after.Catalog.Shows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_feed_imported_before_is_updated()
    {
        var feed = _harness["feed.xml"];
        await File.WriteAllTextAsync(feed, Rss.Feed(Rss.Item("1", "One")), TestContext.Current.CancellationToken);
        await using (var before = new PodcastApiEmulator())
        await using (await _harness.OpenAsync(before))
        {
            await FeedImporter.ImportAsync(before.Catalog, feed, cancellationToken: TestContext.Current.CancellationToken);
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);
        var report = await FeedImporter.ImportAsync(after.Catalog, feed, cancellationToken: TestContext.Current.CancellationToken);

        report.Feeds.Single().Should().BeEquivalentTo(new { IsNew = false, Added = 0, Updated = 0, Unchanged = 1 });
    }

    public void Dispose() => _harness.Dispose();

    private static void Fill(PodcastApiEmulator emulator)
    {
        var odd = new Dictionary<string, RawJson> { ["market"] = new("""{"id":1.10,"at":"2021-01-05T00:00:00.000Z"}""") };
        emulator
            .Catalog.AddShow(
                new PodcastShow
                {
                    Id = "mine",
                    Title = "Größe 🌊",
                    Description = "\n  <p>\"a\"</p>\u2028",
                    AdditionalProperties = odd,
                }
            )
            .AddAlias("B000000001")
            .AddEpisode(
                new PodcastEpisode
                {
                    Id = "mine-1",
                    Duration = 1.5,
                    ReleaseDate = new DateTimeOffset(2021, 1, 5, 7, 5, 0, TimeSpan.FromHours(2)),
                    Type = new PodcastEpisodeType("ODD"),
                    AdditionalProperties = odd,
                }
            )
            .AddNewestEpisode(new PodcastEpisode { Id = "mine-2", Images = [new PodcastImage { Url = "u", Width = 3 }] })
            .AddEpisodes(5);
        var ann = emulator
            .Users.Add("ann")
            .AddToken("ann-token", [PodcastScope.Catalog])
            .AddToken("ann-short", lifetime: TimeSpan.FromHours(1))
            .AddToken("ann-ended");
        emulator.Users.Expire("ann-ended");
        ann.Follow("mine");
        emulator.DefaultUser.Save("mine-1");
        emulator.Users.Find("a stranger's")!.Save("mine-1");
        emulator.Users.Issue("issued", new AccessToken(ann, PodcastScope.All, emulator.Users.FindToken("ann-short")!.ExpiresAt));
        emulator.Users.Add("bob");
        emulator.Login.Tokens.Put(
            "refreshable",
            new RefreshToken(PodcastApiEmulator.ClientId, ann, [PodcastScope.Library], NeedsSecret: true));
        emulator.Login.Tokens.Put(
            "a device's",
            new RefreshToken("another client", emulator.DefaultUser, PodcastScope.All, NeedsSecret: false));
    }

    /// <summary>Every page of every show under all its ids, and every episode.</summary>
    private static async Task<List<string>> ResponsesAsync(PodcastApiEmulator emulator)
    {
        using var client = emulator.CreateClient();
        var options = new PodcastCallOptions { KeepBody = true };
        var responses = new List<string>();
        foreach (var show in emulator.Catalog.Shows.OrderBy(show => show.Id, StringComparer.Ordinal))
        {
            foreach (var id in show.Aliases.Append(show.Id))
                responses.Add(Text(await client.WithResponse.GetPodcastShowAsync(id, limit: 100, options: options)));
            foreach (var ids in show.Episodes.Select(episode => episode.Id).Chunk(50))
                responses.Add(Text(await client.WithResponse.GetPodcastEpisodesAsync(ids, options: options)));
        }

        return responses;
    }

    private static string Text<T>(PodcastResponse<T> response) => System.Text.Encoding.UTF8.GetString(response.Body!.Value.Span);
}
