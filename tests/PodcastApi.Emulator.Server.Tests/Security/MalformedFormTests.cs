using System.Net;
using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>Forms that no browser sends from the page.</summary>
public sealed class MalformedFormTests
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, string> Forms => new()
    {
        { "too many fields", UrlEncoded, string.Concat(Enumerable.Range(0, 1100).Select(i => $"&a{i}=1")) },
        { "one field too often", UrlEncoded, string.Concat(Enumerable.Repeat("&a=1", 1100)) },
        { "a long name", UrlEncoded, "&" + new string('k', 30_000) + "=1" },
        { "no text", UrlEncoded, "&kind=%00%ff%fe" },
        { "another charset", UrlEncoded + "; charset=utf-7", "&kind=throttled" },
        { "an unknown charset", UrlEncoded + "; charset=nonesuch", "&kind=throttled" },
        { "parts without a boundary", "multipart/form-data", "x" },
        { "broken parts", "multipart/form-data; boundary=x", "--x\ngarbage" },
        { "a long boundary", "multipart/form-data; boundary=" + new string('x', 300), "--x" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_malformed_form_is_rejected_and_changes_nothing(string what, string type, string fields)
    {
        await using var site = await Site.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("form-token=" + await site.TokenAsync() + fields));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var reply = await site.SendAsync(HttpMethod.Post, "/faults/add", content);

        reply.Status.Should().Be(HttpStatusCode.BadRequest, what);
        reply.Body.Should().NotBeEmpty();
        site.Emulator.Faults.All.Should().BeEmpty();
    }
}
