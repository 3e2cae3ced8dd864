namespace PodcastApi.Emulator.Server.Tests;

public sealed class SavingTests : IAsyncDisposable
{
    private readonly StateHarness _harness = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_new_file_has_the_state_at_once_and_only_its_owner_can_access_it()
    {
        await using var state = await _harness.OpenAsync(_emulator);

        _harness
            .Text.Should()
            .StartWith("{\n  \"format\": \"podcastapi-emulator-state\",\n  \"version\": 1,\n".ReplaceLineEndings())
            .And.Contain("\"name\": \"default\"");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_harness.File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_burst_of_changes_is_saved_once_within_a_second()
    {
        await using var state = await _harness.OpenAsync(_emulator);
        var saves = 0;
        state.Saved += () => saves++;

        for (var i = 0; i < 100; i++) _emulator.Catalog.AddShow($"Größe {i}");
        await _harness.PassAsync(state, SaveDebouncer.Pause);

        SaveDebouncer.Pause.Should().BeLessThan(TimeSpan.FromSeconds(1));
        saves.Should().Be(1);
        _harness.Text.Should().Contain("Größe 99");
    }

    [Fact]
    public async Task Every_kind_of_change_is_saved()
    {
        await using var state = await _harness.OpenAsync(_emulator);
        var show = _emulator.Catalog.AddShow("Mine", episodes: 1);
        await _harness.PassAsync(state, SaveDebouncer.Pause);
        Action[] changes =
        [
            () => show.AddAlias("B000000001"), () => show.AddEpisodes(1), () => show.AddNewestEpisode(new PodcastEpisode { Id = "newest" }),
            () => show.Update(new PodcastShow { Id = show.Id, Title = "Yours" }, entries => entries),
            () => _emulator.Users.Add("ann").AddToken("ann"),
            () => _emulator.Users.Expire("ann"),
            () => _emulator.Users.Find("stranger")!.Save("newest"),
            () => _emulator.DefaultUser.Save("newest"),
            () => _emulator.DefaultUser.Remove("newest"),
            () => _emulator.DefaultUser.Follow("f"),
            () => _emulator.DefaultUser.Unfollow("f"),
            () => _emulator.Login.Tokens.Put("r", new RefreshToken("client", _emulator.DefaultUser, [], NeedsSecret: false)),
            () => _emulator.Login.Tokens.Revoke("r"),
            () => _emulator.Catalog.Clear(),
        ];

        foreach (var change in changes)
        {
            var before = _harness.Text;
            change();
            await _harness.PassAsync(state, SaveDebouncer.Pause);
            _harness.Text.Should().NotBe(before);
        }
    }

    [Fact]
    public async Task Pending_changes_are_saved_at_the_end()
    {
        await using (await _harness.OpenAsync(_emulator))
        {
            _emulator.DefaultUser.Save("an episode");
        }

        _harness.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_failed_save_is_reported_once_and_retried_and_the_old_file_is_kept()
    {
        await using var state = await _harness.OpenAsync(_emulator);
        var before = _harness.Text;
        var obstacle = Directory.CreateDirectory(_harness.File + ".tmp");

        _emulator.DefaultUser.Save("an episode");
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.Pause);
        _harness.Time.Advance(SaveDebouncer.Pause);
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.RetryPause);
        _harness.Time.Advance(SaveDebouncer.RetryPause);
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.RetryPause);

        _harness.Text.Should().Be(before);
        _harness.Reports.Should().ContainSingle().Which.Should().Contain("can't be saved").And.Contain(_harness.File);
        obstacle.Delete();
        await _harness.PassAsync(state, SaveDebouncer.RetryPause, isAwaited: true);
        _harness.Reports.Should().HaveCount(2);
        _harness.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_failed_save_is_retried_even_if_it_can_not_be_reported()
    {
        await using var state = await StateFile.OpenAsync(
            _harness.File,
            _emulator,
            _harness.Time,
            _ => throw new IOException("No space left on device"),
            TestContext.Current.CancellationToken);
        var obstacle = Directory.CreateDirectory(_harness.File + ".tmp");
        _emulator.DefaultUser.Save("an episode");
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.Pause);
        _harness.Time.Advance(SaveDebouncer.Pause);
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.RetryPause).WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        obstacle.Delete();
        await _harness.PassAsync(state, SaveDebouncer.RetryPause, isAwaited: true);

        _harness.Text.Should().Contain("an episode");
    }

    [Fact]
    public async Task A_requested_save_that_fails_is_not_reported_as_well()
    {
        await using (var state = await _harness.OpenAsync(_emulator))
        {
            Directory.CreateDirectory(_harness.File + ".tmp");
            _emulator.DefaultUser.Save("an episode");

            await state.Awaiting(file => file.SaveAsync()).Should().ThrowAsync<StateException>().WithMessage("*can't be saved*");
        }

        _harness.Reports.Should().BeEmpty();
    }

    [Fact]
    public async Task A_save_that_waits_for_a_requested_one_does_not_report_its_failure_again()
    {
        using var time = new HeldTime(_harness.Time);
        await using var state = await StateFile.OpenAsync(
            _harness.File,
            _emulator,
            time,
            _harness.Reports.Add,
            TestContext.Current.CancellationToken);
        var obstacle = Directory.CreateDirectory(_harness.File + ".tmp");
        _emulator.DefaultUser.Save("an episode");
        await _harness.Time.WhenAwaitedAsync(SaveDebouncer.Pause);

        var held = time.Hold();
        var requested = Task.Run(() => state.SaveAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await held.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        var waiting = state.TrySaveAsync();
        time.Release();

        await requested.Awaiting(task => task).Should().ThrowAsync<StateException>();
        (await waiting).Should().BeFalse();
        _harness.Reports.Should().BeEmpty();
        obstacle.Delete();
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        File.CreateSymbolicLink(_harness["link.json"], _harness.File);

        await using (var state = await _harness.OpenAsync(_emulator, _harness["link.json"])) state.Path.Should().Be(_harness.File);

        File.Exists(_harness.File).Should().BeTrue();
        new FileInfo(_harness["link.json"]).LinkTarget.Should().Be(_harness.File);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _harness.Dispose();
    }
}
