using System.IO.Pipes;
using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class SourceTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Fact]
    public async Task The_feeds_of_a_directory_are_imported_by_name_and_a_broken_one_does_not_stop_them()
    {
        _harness.Write("b.rss", Rss.Feed(Rss.Item("1", "One"), "<title>B</title>"));
        _harness.Write("a.XML", Rss.Feed(Rss.Item("1", "One") + Rss.Item("2", "Two"), "<title>A</title>"));
        var broken = _harness.Write("aa.xml", "<rss><channel>");
        _harness.Write("notes.txt", "no feed");

        var report = await FeedImporter.ImportAsync(
            _harness.Emulator.Catalog,
            _harness.Directory,
            cancellationToken: TestContext.Current.CancellationToken);

        report.Feeds.Select(feed => feed.Title).Should().Equal("A", "B");
        report.Failures.Should().ContainSingle().Which.File.Should().Be(broken);
        report.Should().BeEquivalentTo(new { Shows = 2, Episodes = 3, Added = 3, Updated = 0 });
    }

    [Fact]
    public async Task Two_files_of_one_show_are_reported()
    {
        var first = _harness.Write("a.xml", Rss.Feed(Rss.Item("1", "One")));
        _harness.Write("b.xml", Rss.Feed(Rss.Item("2", "Two")));

        var report = await FeedImporter.ImportAsync(
            _harness.Emulator.Catalog,
            _harness.Directory,
            cancellationToken: TestContext.Current.CancellationToken);

        report.Shows.Should().Be(1);
        report
            .Feeds[1]
            .Warnings.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Text = "another file of this import has the same show, by podcast:guid, by the feed's own address, or by link and "
                        + "title",
                    Example = first,
                }
            );
    }

    [Theory]
    [InlineData("missing.xml", "*file does not exist*Check*")]
    [InlineData("missing/feed.xml", "*file does not exist*Check*")]
    [InlineData("", "*no *.xml*Specify another*")]
    public async Task A_source_without_a_feed_is_rejected(string name, string message)
    {
        var import = () => FeedImporter.ImportAsync(_harness.Emulator.Catalog, Path.Combine(_harness.Directory, name));

        await import.Should().ThrowAsync<FeedException>().WithMessage(message);
    }

    [Fact]
    public async Task An_unreadable_file_is_rejected()
    {
        var import = () =>
            FeedImporter.ImportFileAsync(
                _harness.Emulator.Catalog, _harness.Directory, new FeedLimits(), null, null, CancellationToken.None);

        await import.Should().ThrowAsync<FeedException>().WithMessage("*can't be read*");
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end_within_the_limit()
    {
        await using var copy = await FeedSource.SeekableAsync(Pipe("<rss/>"), "-", new FeedLimits(), CancellationToken.None);
        var rejected = () => FeedSource.SeekableAsync(Pipe("<rss/>"), "-", new FeedLimits(Bytes: 3), CancellationToken.None);

        using var text = new StreamReader(copy);
        (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Be("<rss/>");
        await rejected.Should().ThrowAsync<FeedException>().WithMessage("-: *larger*");
    }

    [Fact]
    public async Task Reading_a_pipe_that_never_ends_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = FeedSource.SeekableAsync(new EndlessWait(), "-", new FeedLimits(), cancellation.Token);

        await cancellation.CancelAsync();

        await reading.Awaiting(task => task.WaitAsync(RealTime.Patience)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Progress_runs_from_zero_to_the_size_of_the_file()
    {
        var file = _harness.Write(
            "feed.xml",
            Rss.Feed(string.Concat(Enumerable.Range(0, 120).Select(i => Rss.Item($"{i}", new string('x', 5000))))));
        var seen = new Reports();

        await FeedImporter.ImportAsync(_harness.Emulator.Catalog, file, seen, TestContext.Current.CancellationToken);

        seen.Select(progress => progress.Items).Should().Equal(0, 50, 100, 120);
        seen.Select(progress => progress.BytesRead).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        seen[0].BytesRead.Should().Be(0);
        seen[^1].BytesRead.Should().Be(seen[^1].TotalBytes).And.Be(new FileInfo(file).Length);
    }

    [Fact]
    public async Task An_import_that_is_cancelled_changes_nothing()
    {
        var file = _harness.Write("feed.xml", Rss.Feed(Rss.Item("1", "One")));
        using var cancellation = new CancellationTokenSource();
        var import = () => FeedImporter.ImportAsync(_harness.Emulator.Catalog, file, new Canceller(cancellation), cancellation.Token);

        await import.Should().ThrowAsync<OperationCanceledException>();
        _harness.Emulator.Catalog.Shows.Should().BeEmpty();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static AnonymousPipeClientStream Pipe(string text)
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        server.Write(Encoding.UTF8.GetBytes(text));
        return client;
    }

    private sealed class Reports : List<FeedProgress>, IProgress<FeedProgress>
    {
        public void Report(FeedProgress value) => Add(value);
    }

    private sealed class Canceller(CancellationTokenSource cancellation) : IProgress<FeedProgress>
    {
        public void Report(FeedProgress value) => cancellation.Cancel();
    }
}
