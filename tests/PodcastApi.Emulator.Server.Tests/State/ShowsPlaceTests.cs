namespace PodcastApi.Emulator.Server.Tests;

/// <summary>While the shows are unchanged, their part of the file is copied.</summary>
public sealed class ShowsPlaceTests : IAsyncDisposable
{
    private readonly StateHarness _harness = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_change_to_users_does_not_rewrite_the_shows_in_the_file()
    {
        await using var state = await _harness.OpenAsync(_emulator);
        _emulator.Catalog.AddShow("Größe", episodes: 3);
        await state.SaveAsync(TestContext.Current.CancellationToken);
        var before = _harness.Text;

        _emulator.DefaultUser.Save("an episode");
        await state.SaveAsync(TestContext.Current.CancellationToken);
        var saved = _harness.Text;
        _emulator.DefaultUser.Remove("an episode");
        await state.SaveAsync(TestContext.Current.CancellationToken);

        saved.Should().Contain("an episode");
        _harness.Text.Should().Be(before);
    }

    [Fact]
    public async Task The_shows_of_a_file_that_was_read_are_copied_too()
    {
        await (await _harness.OpenAsync(_emulator)).DisposeAsync();
        await File.AppendAllTextAsync(_harness.File, "\n\n", TestContext.Current.CancellationToken);
        await using var after = new PodcastApiEmulator();

        await using (await _harness.OpenAsync(after)) after.DefaultUser.Save("an episode");

        _harness.Text.Should().Contain("an episode").And.EndWith("]\n}\n\n".ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Shows_of_a_reformatted_file_are_rewritten()
    {
        await (await _harness.OpenAsync(_emulator)).DisposeAsync();
        var before = _harness.Text;
        await File.WriteAllTextAsync(
            _harness.File,
            before.Replace("\n", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await using var after = new PodcastApiEmulator();

        await using (await _harness.OpenAsync(after)) after.DefaultUser.Save("an episode");

        _harness
            .Text.Should()
            .Be(
                before.Replace(
                    "\"saved\": []",
                    $"\"saved\": [{Environment.NewLine}        \"an episode\"{Environment.NewLine}      ]",
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_edited_meanwhile_is_rewritten()
    {
        await using var state = await _harness.OpenAsync(_emulator);
        var whole = _harness.Text;
        await File.WriteAllTextAsync(_harness.File, "short", TestContext.Current.CancellationToken);

        _emulator.DefaultUser.Save("an episode");
        await state.SaveAsync(TestContext.Current.CancellationToken);

        _harness.Text.Length.Should().BeGreaterThan(whole.Length);
        _harness.Text.Should().EndWith("]\n}".ReplaceLineEndings());
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _harness.Dispose();
    }
}
