using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class EncodingTests : IAsyncDisposable
{
    private const string Title = "Ebbe für Größen – 5 €";

    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-8", "windows-1252", true)]
    [InlineData("windows-1252", "utf-8", true)]
    [InlineData("windows-1252", "windows-1252", false)]
    [InlineData("windows-1252", "iso-8859-1", false)]
    [InlineData("windows-1252", null, false)]
    [InlineData("windows-1252", "no-such-encoding", true)]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", "utf-16", true)]
    [InlineData("utf-8", "utf-7", true)]
    [InlineData("utf-8 with mark", "iso-8859-1", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16 with mark", "utf-8", false)]
    [InlineData("utf-16BE", null, false)]
    [InlineData("utf-32 with mark", null, false)]
    public async Task A_feed_is_read_in_its_real_encoding_whatever_it_declares(string encoding, string? declared, bool isTold)
    {
        var declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";

        var imported = await _harness.ImportAsync(Encode($"{declaration}<rss><channel><title>{Title}</title></channel></rss>", encoding));

        imported.Title.Should().Be(Title);
        imported.Warnings.Any(warning => warning.Text.Contains("not as declared", StringComparison.Ordinal)).Should().Be(isTold);
    }

    [Theory]
    [InlineData("shift_jis", "潮の満ち引き")]
    [InlineData("koi8-r", "Приливы и отливы")]
    [InlineData("windows-1251", "Приливы и отливы")]
    [InlineData("gb2312", "潮汐表")]
    public async Task Other_encodings_are_read_as_declared(string encoding, string title)
    {
        var imported = await _harness.ImportAsync(
            Encode($"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>{title}</title></channel></rss>", encoding));

        imported.Title.Should().Be(title);
        imported.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("shift_jis", "潮の満ち引きについてのポッドキャスト")]
    [InlineData("koi8-r", "Подкаст о приливах и отливах")]
    [InlineData("windows-1251", "Подкаст о приливах и отливах")]
    [InlineData("iso-8859-7", "Εκπομπή για τις παλίρροιες")]
    [InlineData("gb18030", "关于潮汐的播客第一集")]
    [InlineData("windows-1252", "Émission d’été sur les marées")]
    public async Task Undeclared_encodings_are_recognized(string encoding, string title)
    {
        var imported = await _harness.ImportAsync(Encode($"<rss><channel><title>{title}</title></channel></rss>", encoding));

        imported.Title.Should().Be(title);
        imported.Warnings.Should().ContainSingle().Which.Text.Should().Contain("not declared");
    }

    [Fact]
    public async Task An_encoding_of_choice_overrides_the_feeds()
    {
        var feed = Encode("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Źródło</title></channel></rss>", "windows-1250");

        var imported = await _harness.ImportAsync(feed, encoding: CodePagesEncodingProvider.Instance.GetEncoding(1250));

        imported.Title.Should().Be("Źródło");
        imported.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_truncated_character_does_not_break_the_others()
    {
        var feed = Encode(Rss.Feed(Rss.Item("1", "Äöü")) + " ", "utf-8");
        feed[Array.IndexOf(feed, (byte)0xB6)] = (byte)'x';

        var imported = await _harness.ImportAsync(feed);

        _harness.Show.Episodes.Single().Title.Should().Be("Ä\uFFFDxü");
        imported.Warnings.Should().ContainSingle().Which.Text.Should().Contain("U+FFFD");
    }

    [Fact]
    public async Task A_character_may_span_the_end_of_a_buffer()
    {
        for (var padding = (1 << 16) - 80; padding < (1 << 16) - 40; padding++)
        {
            var imported = await _harness.ImportAsync(
                $"<rss><channel><!--{new string('x', padding)}--><title>äöü€</title></channel></rss>");
            imported.Title.Should().Be("äöü€");
        }
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static byte[] Encode(string text, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name.Split(' ')[0]);
        return name.EndsWith("with mark", StringComparison.Ordinal)
            ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]
            : encoding.GetBytes(text);
    }
}
