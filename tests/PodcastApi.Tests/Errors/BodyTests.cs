using System.Net;
using System.Text;

namespace PodcastApi.Tests.Errors;

public sealed class BodyTests : IDisposable
{
    private static readonly byte[] Good = BodyHarness.Good;

    private readonly BodyHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task A_body_is_read_asynchronously_in_whatever_pieces_it_comes()
    {
        var show = await _harness.Call([.. Good.Select(b => new[] { b })], _ => Task.FromResult(0));

        show.Id.Should().Be("s");
        await _harness.TheBuffersAreBack();
    }

    [Fact]
    public async Task A_large_body_is_read_whole()
    {
        var padded = Encoding.UTF8.GetBytes(new string(' ', 3_000_000)).Concat(Good).Chunk(4096).ToArray();

        (await _harness.Call(padded, _ => Task.FromResult(0))).Id.Should().Be("s");
        await _harness.TheBuffersAreBack();
    }

    [Fact]
    public async Task A_body_above_the_cap_is_an_error_that_names_the_setting()
    {
        var error = await _harness.Failure([Good, new byte[100]], _ => Task.FromResult(0), cap: Good.Length + 10);

        error.Message.Should().Contain("45 bytes that MaxResponseBytes allows");
        error.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_of_just_the_cap_is_fine() =>
        (await _harness.Call([Good], _ => Task.FromResult(0), cap: Good.Length)).Id.Should().Be("s");

    [Fact]
    public async Task A_body_that_breaks_off_is_told_with_the_status_that_came()
    {
        var broken = new IOException("broken");

        var error = await _harness.Failure([Good[..10]], _ => throw broken);

        error.StatusCode.Should().Be(HttpStatusCode.OK);
        error.InnerException.Should().Be(broken);
        error.Message.Should().Be("HTTP 200 (OK) from getPodcastShow: the connection failed (broken).");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_a_foreign_decoder_throws_is_told_like_any_broken_body(HttpStatusCode status)
    {
        var error = await _harness.Failure(
            [Good[..10]],
            _ => throw new InvalidOperationException("Decoder ran into invalid data."),
            status: status);

        error.StatusCode.Should().Be(status);
        error.InnerException.Should().BeOfType<InvalidDataException>();
    }

    [Fact]
    public async Task A_rejection_whose_body_breaks_off_is_still_a_rejection()
    {
        var error = await _harness.Failure(
            [Encoding.UTF8.GetBytes("""{"error":{"code":"C"},""")],
            _ => throw new IOException("broken"),
            status: HttpStatusCode.NotFound);

        error.StatusCode.Should().Be(HttpStatusCode.NotFound);
        error.Code.Should().Be("C");
        error.InnerException.Should().BeOfType<IOException>();
    }

    [Theory]
    [InlineData("not JSON", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("{}", HttpStatusCode.Unauthorized)]
    public async Task The_buffer_of_a_body_that_holds_no_object_comes_back(string body, HttpStatusCode status) =>
        (await _harness.Failure(body.Length == 0 ? [] : [Encoding.UTF8.GetBytes(body)], _ => Task.FromResult(0), status: status))
            .StatusCode.Should()
            .Be(status);
}
