using System.Net.Http.Headers;

namespace PodcastApi;

/// <content>The two credential headers, the access token, and the one retry after a 401.</content>
public sealed partial class PodcastClient
{
    internal const string ApiKeyHeader = "x-api-key";

    private const string AuthorizationHeader = "Authorization";

    internal static void AddCredentials(HttpRequestHeaders headers, Credentials credentials)
    {
        // Without validation: a token holds characters that .NET's parser takes for something else.
        headers.TryAddWithoutValidation(ApiKeyHeader, credentials.ApiKey);
        headers.TryAddWithoutValidation(AuthorizationHeader, "Bearer " + credentials.AccessToken);
    }

    internal static void RemoveCredentials(HttpRequestHeaders headers)
    {
        headers.Remove(ApiKeyHeader);
        headers.Remove(AuthorizationHeader);
    }

    internal static bool IsCredentialHeader(string name) =>
        name.Equals(ApiKeyHeader, StringComparison.OrdinalIgnoreCase)
        || name.Equals(AuthorizationHeader, StringComparison.OrdinalIgnoreCase);

    private async ValueTask<PodcastResponse<T>> AttemptAsync<T>(
        ApiCall call, RequestThrottle throttle, JsonValueReader<T> read, bool keepBody, CancellationToken cancellationToken)
    {
        var credentials = await GetCredentialsAsync(call, rejectedToken: null, cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(call, throttle, credentials, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.IsUnauthorized && !call.IsTokenRefreshed)
            {
                call.IsTokenRefreshed = true;
                var refreshed = await RefreshCredentialsAsync(call, response, credentials, cancellationToken).ConfigureAwait(false);
                if (refreshed.AccessToken != credentials.AccessToken)
                {
                    response.Dispose();
                    credentials = refreshed;
                    response = await SendOnceAsync(call, throttle, credentials, cancellationToken).ConfigureAwait(false);
                }
            }

            return response.IsSuccess
                ? ResponseReader.Read(call, response, read, keepBody, credentials)
                : throw PodcastApiExceptionFactory.Rejected(call, response, credentials);
        }
        finally
        {
            response.Dispose();
        }
    }

    private async ValueTask<BufferedResponse> SendOnceAsync(
        ApiCall call,
        RequestThrottle throttle,
        Credentials credentials,
        CancellationToken cancellationToken)
    {
        using var lease = await throttle.AcquireAsync(call, cancellationToken).ConfigureAwait(false);
        return await HttpTransport.SendAsync(_httpClient(), call, credentials, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>When there is no other token, the caller gets the 401, with the reason as its inner exception.</summary>
    private static async ValueTask<Credentials> RefreshCredentialsAsync(
        ApiCall call, BufferedResponse rejection, Credentials rejected, CancellationToken cancellationToken)
    {
        try
        {
            return await GetCredentialsAsync(call, rejected.AccessToken, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Any exception becomes the inner exception.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw PodcastApiExceptionFactory.Rejected(call, rejection, rejected, e);
        }
    }

    private static async ValueTask<Credentials> GetCredentialsAsync(
        ApiCall call,
        string? rejectedToken,
        CancellationToken cancellationToken)
    {
        var request = new AccessTokenRequest(call.Operation.Scopes, rejectedToken);
        var pending = call.Settings.Tokens.GetAccessTokenAsync(request, cancellationToken);
        // Usually the token is at hand.
        var token = pending.IsCompletedSuccessfully
            ? pending.Result
            : await TaskWaitExtensions.WaitAsync(pending.AsTask(), late: null, cancellationToken).ConfigureAwait(false);
        return Credentials.IsHeaderValue(token)
            ? call.Credentials = new Credentials(call.Settings.ApiKey, token)
            : throw new InvalidOperationException(
                "The access token provider gave no usable token: it is empty or holds a character other than visible ASCII.");
    }
}
