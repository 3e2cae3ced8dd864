using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>What Login with Amazon may response.</summary>
internal static class LoginResponses
{
    internal const string CodePair =
        """{"user_code":"AB12CD","device_code":"device-code-secret","interval":30"""
            + ""","verification_uri":"https://amazon.com/us/code","expires_in":600}""";

    internal static Func<HttpResponseMessage> Tokens(string access, string? refresh = null, string expiresIn = "3600")
    {
        var second = refresh is null ? "" : $"\"refresh_token\":\"{refresh}\",";
        return Body($$"""{"access_token":"{{access}}",{{second}}"token_type":"bearer","expires_in":{{expiresIn}}}""");
    }

    internal static Func<HttpResponseMessage> Body(string body, int status = 200) => () => StubHandler.Json(body, (HttpStatusCode)status);

    internal static Func<HttpResponseMessage> Error(string code, int status = 400) =>
        Body($$"""{"error_description":"the description","error":"{{code}}"}""", status);

    internal static Func<HttpResponseMessage> Status(int status, string? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("") };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    internal static HttpResponseMessage NoConnection() => throw new HttpRequestException("rejected");
}
