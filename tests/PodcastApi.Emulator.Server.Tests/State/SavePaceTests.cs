namespace PodcastApi.Emulator.Server.Tests;

public sealed class SavePaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_huge_catalog_is_rewritten_less_often_without_delaying_users()
    {
        var pace = new SaveDebouncer(_time);
        Save(pace, TimeSpan.FromSeconds(10), withShows: true);

        pace.ToNext(withShows: true).Should().Be(TimeSpan.FromSeconds(40));
        pace.ToNext(withShows: false).Should().Be(SaveDebouncer.Pause);
    }

    [Fact]
    public void A_change_long_after_a_save_waits_only_for_its_burst()
    {
        var pace = new SaveDebouncer(_time);
        Save(pace, TimeSpan.FromSeconds(10), withShows: false);

        _time.Advance(TimeSpan.FromSeconds(39));
        var soon = pace.ToNext(withShows: false);
        _time.Advance(TimeSpan.FromSeconds(39));

        soon.Should().Be(TimeSpan.FromSeconds(1));
        pace.ToNext(withShows: false).Should().Be(SaveDebouncer.Pause);
    }

    private void Save(SaveDebouncer pace, TimeSpan cost, bool withShows)
    {
        var begun = pace.Begin();
        _time.Advance(cost);
        pace.End(begun, withShows);
    }
}
