using System.Net;

namespace PodcastApi.Tests.Errors;

public class ResponseHeaderTests
{
    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Thu, 01 Jan 2026 00:01:30 GMT", 90)]
    [InlineData("Retry-After", "Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    [InlineData("Retry-After", "99999999999", int.MaxValue)]
    [InlineData("Retry-After", "1.5", 2)]
    [InlineData("Retry-After", "60, 120", 120)]
    [InlineData("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT", int.MaxValue)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "-1", null)]
    [InlineData("X-Other", "7", null)]
    public async Task The_wait_that_is_asked_for_is_told(string header, string value, int? seconds)
    {
        var error = await RejectionTests.Rejected(HttpStatusCode.TooManyRequests, new StringContent("{}"), (header, value));

        error.RetryAfter.Should().Be(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Theory]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amz-request-id")]
    [InlineData("X-Request-Id")]
    public async Task The_requests_id_is_told(string header) =>
        (await RejectionTests.Rejected(HttpStatusCode.InternalServerError, new StringContent(""), (header, "id-1")))
            .RequestId.Should()
            .Be("id-1");
}
