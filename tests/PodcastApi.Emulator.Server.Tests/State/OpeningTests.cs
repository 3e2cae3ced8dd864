using System.Text;
using PodcastApi.Shared;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class OpeningTests : IAsyncDisposable
{
    private readonly StateHarness _harness = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("""{"format":"other","version":1}""")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"version":1,"format":"podcastapi-emulator-state"}""")]
    public async Task A_file_of_another_kind_is_rejected_and_left_unchanged(string text)
    {
        await RejectsAsync(Encoding.UTF8.GetBytes(text), "*not a state file of the emulator*specify another*");
    }

    [Theory]
    [InlineData("""{"format":"podcastapi-emulator-state"}""", "*damaged in line 1*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":2,"users":[],"shows":[]}""", "*version 2*later*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":"x"}""", "*damaged*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":0,"users":[],"shows":[]}""", "*damaged*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":" ","tokens":[],"saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[],"saved":[],"followed":[null]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[{"token":"","scopes":[]}]"""
            + ""","saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[]"""
            + ""","refreshTokens":[{"token":"t"}],"saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[]"""
            + ""","refreshTokens":[{"token":"t","client":"c","scopes":[null],"needsSecret":true}],"saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[]"""
            + ""","refreshTokens":[{"token":" ","client":"c","scopes":[],"needsSecret":true}],"saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[]"""
            + ""","refreshTokens":[{"token":"t","client":"","scopes":[],"needsSecret":true}],"saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[{"token":"t","scopes":[null]}]"""
            + ""","saved":[],"followed":[]}],"shows":[]}""",
        "*damaged*\"users[0]\"*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":1,"users":[null],"shows":[]}""", "*damaged*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"ann"}],"shows":[]}""", "*damaged*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[],"shows":[{"show":{"id":1},"aliases":[],"episodes":[]}]}""",
        "*damaged*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[],"shows":[{"show":{"id":"a"},"aliases":[null],"episodes":[]}]}""",
        "*damaged*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[],"shows":[{"show":{"id":"a"},"aliases":["a"],"episodes":[]}]}""",
        "*damaged*already*")]
    [InlineData(
        """{"format":"podcastapi-emulator-state","version":1,"users":[],"shows":[{"show":{"id":"a"},"aliases":[],"episodes":"""
            + """[{"number":1,"episode":{"id":"e"}},{"number":2,"episode":{"id":"e"}}]}]}""",
        "*damaged*twice*")]
    [InlineData("""{"format":"podcastapi-emulator-state","version":1,"users":[],"shows":[]} more""", "*damaged*")]
    public async Task A_damaged_file_is_rejected_and_left_unchanged(string text, string message)
    {
        await RejectsAsync(Encoding.UTF8.GetBytes(text), message);
    }

    [Fact]
    public async Task A_truncated_file_is_rejected_without_showing_its_tokens()
    {
        _emulator.Catalog.Clear();
        _emulator.Catalog.AddShow("Mine", episodes: 1);
        _emulator.Users.Add("ann").AddToken("a-secret");
        await (await _harness.OpenAsync(_emulator)).DisposeAsync();
        var whole = await File.ReadAllBytesAsync(_harness.File, TestContext.Current.CancellationToken);

        for (var length = 1; length < whole.Length; length++)
        {
            using var cut = new MemoryStream(whole, 0, length);
            var read = () => StateReader.Read(cut, "state.json");
            read.Should().Throw<StateException>().Which.ToString().Should().NotContain("a-secret");
        }
    }

    [Fact]
    public async Task Nulls_in_lists_are_left_out()
    {
        await File.WriteAllTextAsync(
            _harness.File,
            """{"format":"podcastapi-emulator-state","version":1,"users":[{"name":"a","tokens":[null],"refreshTokens":[null]"""
                + ""","saved":[],"followed":[]}],"shows":[{"show":{"id":"a"},"aliases":[],"episodes":[null]}]}""",
            TestContext.Current.CancellationToken);

        await using var state = await _harness.OpenAsync(_emulator);

        _emulator.Catalog.Shows.Single().Episodes.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_file_is_a_new_state()
    {
        await File.WriteAllBytesAsync(_harness.File, [], TestContext.Current.CancellationToken);

        await using var state = await _harness.OpenAsync(_emulator);

        _harness.Text.Should().Contain("\"name\": \"default\"");
    }

    [Fact]
    public async Task A_temporary_file_left_by_a_crash_is_not_used_as_the_state()
    {
        await using (await _harness.OpenAsync(_emulator)) _emulator.DefaultUser.Save("saved");
        await File.WriteAllTextAsync(_harness.File + ".tmp", """{"format":"podcastapi-emu""", TestContext.Current.CancellationToken);

        await using var after = new PodcastApiEmulator();
        await using (await _harness.OpenAsync(after)) after.DefaultUser.Save("saved later");

        after.DefaultUser.SavedEpisodes.Should().BeEquivalentTo("saved", "saved later");
        _harness.Text.Should().Contain("saved later");
        File.Exists(_harness.File + ".tmp").Should().BeFalse();
    }

    [Fact]
    public async Task An_interrupted_write_leaves_the_old_file()
    {
        await File.WriteAllTextAsync(_harness.File, "old", TestContext.Current.CancellationToken);

        var write = () => AtomicFile.Replace(_harness.File, file =>
        {
            file.Write("ne"u8);
            throw new IOException("No space left on device");
        });

        write.Should().Throw<IOException>();
        _harness.Text.Should().Be("old");
        File.Exists(_harness.File + ".tmp").Should().BeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _harness.Dispose();
    }

    private async Task<StateException> RejectsAsync(byte[] content, string message)
    {
        await File.WriteAllBytesAsync(_harness.File, content);
        await using var emulator = new PodcastApiEmulator();
        var open = () => _harness.OpenAsync(emulator);
        var rejection = await open.Should().ThrowAsync<StateException>().WithMessage(message);
        (await File.ReadAllBytesAsync(_harness.File)).Should().Equal(content);
        rejection.Which.Message.Should().NotContain("Parameter");
        return rejection.Which;
    }
}
