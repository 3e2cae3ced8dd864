using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class LibraryCommandTests
{
    private const string Episode = "7a0dc6a4-0ab8-46d5-9395-872a22110268";
    private const string Show = "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b";

    [Fact]
    public async Task Save_and_remove_change_the_library()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var save = await Tool.RunAsync(emulator, "save", Episode);
        emulator.DefaultUser.SavedEpisodes.Should().Equal(Episode);
        var remove = await Tool.RunAsync(emulator, "remove", Episode);
        emulator.DefaultUser.SavedEpisodes.Should().BeEmpty();

        save.Output.TrimEnd().Should().Be($"SAVED  {Episode}  The Line, episode 7 (emulated)");
        remove.Output.TrimEnd().Should().Be($"REMOVED  {Episode}  The Line, episode 7 (emulated)");
    }

    [Fact]
    public async Task Follow_and_unfollow_change_the_follows()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var follow = await Tool.RunAsync(emulator, "follow", "B077DT8KHW");
        emulator.DefaultUser.FollowedShows.Should().Equal(Show);
        var unfollow = await Tool.RunAsync(emulator, "unfollow", Show);
        emulator.DefaultUser.FollowedShows.Should().BeEmpty();

        follow.Output.TrimEnd().Should().Be($"FOLLOW  {Show}  The Line");
        unfollow.Output.TrimEnd().Should().Be($"UNFOLLOW  {Show}  The Line");
    }
}
