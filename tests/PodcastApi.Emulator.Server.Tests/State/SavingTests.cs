namespace PodcastApi.Emulator.Server.Tests;

public sealed class SavingTests : IAsyncDisposable
{
    private readonly StateBench _bench = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_new_file_has_the_state_at_once_and_is_its_owners_alone()
    {
        await using var state = await _bench.OpenAsync(_emulator);

        _bench.Text.Should().StartWith("{\n  \"format\": \"podcastapi-emulator-state\",\n  \"version\": 1,\n".ReplaceLineEndings()).And.Contain("\"name\": \"default\"");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_bench.File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_burst_of_changes_is_saved_once_within_a_second()
    {
        await using var state = await _bench.OpenAsync(_emulator);
        var saves = 0;
        state.Saved += () => saves++;

        for (var i = 0; i < 100; i++) _emulator.Catalog.AddShow($"Größe {i}");
        await _bench.PassAsync(state, SavePace.Pause);

        SavePace.Pause.Should().BeLessThan(TimeSpan.FromSeconds(1));
        saves.Should().Be(1);
        _bench.Text.Should().Contain("Größe 99");
    }

    [Fact]
    public async Task Every_kind_of_change_is_saved()
    {
        await using var state = await _bench.OpenAsync(_emulator);
        var show = _emulator.Catalog.AddShow("Mine", episodes: 1);
        await _bench.PassAsync(state, SavePace.Pause);
        Action[] changes =
        [
            () => show.AddAlias("B000000001"), () => show.AddEpisodes(1), () => show.AddNewestEpisode(new PodcastEpisode { Id = "newest" }),
            () => show.Update(new PodcastShow { Id = show.Id, Title = "Yours" }, entries => entries),
            () => _emulator.Users.Add("ann").AddToken("ann"), () => _emulator.Users.Expire("ann"), () => _emulator.Users.Find("stranger")!.Save("newest"),
            () => _emulator.DefaultUser.Save("newest"), () => _emulator.DefaultUser.Remove("newest"), () => _emulator.DefaultUser.Follow("f"), () => _emulator.DefaultUser.Unfollow("f"),
            () => _emulator.Login.Tokens.Put("r", new RefreshToken("client", _emulator.DefaultUser, [], NeedsSecret: false)), () => _emulator.Login.Tokens.Revoke("r"),
            () => _emulator.Catalog.Clear(),
        ];

        foreach (var change in changes)
        {
            var before = _bench.Text;
            change();
            await _bench.PassAsync(state, SavePace.Pause);
            _bench.Text.Should().NotBe(before);
        }
    }

    [Fact]
    public async Task What_is_not_saved_yet_is_saved_at_the_end()
    {
        await using (await _bench.OpenAsync(_emulator))
        {
            _emulator.DefaultUser.Save("an episode");
        }

        _bench.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_save_that_fails_is_told_once_and_tried_again_and_the_old_file_is_whole()
    {
        await using var state = await _bench.OpenAsync(_emulator);
        var before = _bench.Text;
        var obstacle = Directory.CreateDirectory(_bench.File + ".tmp");

        _emulator.DefaultUser.Save("an episode");
        await _bench.Time.WhenAwaitedAsync(SavePace.Pause);
        _bench.Time.Advance(SavePace.Pause);
        await _bench.Time.WhenAwaitedAsync(SavePace.RetryPause);
        _bench.Time.Advance(SavePace.RetryPause);
        await _bench.Time.WhenAwaitedAsync(SavePace.RetryPause);

        _bench.Text.Should().Be(before);
        _bench.Reports.Should().ContainSingle().Which.Should().Contain("can't be saved").And.Contain(_bench.File);
        obstacle.Delete();
        await _bench.PassAsync(state, SavePace.RetryPause, isAwaited: true);
        _bench.Reports.Should().HaveCount(2);
        _bench.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_save_that_fails_is_tried_again_when_it_can_not_be_told()
    {
        await using var state = await StateFile.OpenAsync(_bench.File, _emulator, _bench.Time, _ => throw new IOException("No space left on device"), TestContext.Current.CancellationToken);
        var obstacle = Directory.CreateDirectory(_bench.File + ".tmp");
        _emulator.DefaultUser.Save("an episode");
        await _bench.Time.WhenAwaitedAsync(SavePace.Pause);
        _bench.Time.Advance(SavePace.Pause);
        await _bench.Time.WhenAwaitedAsync(SavePace.RetryPause).WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        obstacle.Delete();
        await _bench.PassAsync(state, SavePace.RetryPause, isAwaited: true);

        _bench.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_save_that_was_asked_for_and_fails_is_not_reported_too()
    {
        await using (var state = await _bench.OpenAsync(_emulator))
        {
            Directory.CreateDirectory(_bench.File + ".tmp");
            _emulator.DefaultUser.Save("an episode");

            await state.Awaiting(file => file.SaveAsync()).Should().ThrowAsync<StateException>().WithMessage("*can't be saved*");
        }

        _bench.Reports.Should().BeEmpty();
    }

    [Fact]
    public async Task A_save_that_waits_for_one_that_was_asked_for_does_not_tell_its_failure_again()
    {
        using var time = new HeldTime(_bench.Time);
        await using var state = await StateFile.OpenAsync(_bench.File, _emulator, time, _bench.Reports.Add, TestContext.Current.CancellationToken);
        var obstacle = Directory.CreateDirectory(_bench.File + ".tmp");
        _emulator.DefaultUser.Save("an episode");
        await _bench.Time.WhenAwaitedAsync(SavePace.Pause);

        var held = time.Hold();
        var asked = Task.Run(() => state.SaveAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await held.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        var waiting = state.TrySaveAsync();
        time.Release();

        await asked.Awaiting(task => task).Should().ThrowAsync<StateException>();
        (await waiting).Should().BeFalse();
        _bench.Reports.Should().BeEmpty();
        obstacle.Delete();
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        File.CreateSymbolicLink(_bench["link.json"], _bench.File);

        await using (var state = await _bench.OpenAsync(_emulator, _bench["link.json"])) state.Path.Should().Be(_bench.File);

        File.Exists(_bench.File).Should().BeTrue();
        new FileInfo(_bench["link.json"]).LinkTarget.Should().Be(_bench.File);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _bench.Dispose();
    }
}
