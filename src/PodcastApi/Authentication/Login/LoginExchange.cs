using System.Buffers;

namespace PodcastApi;

/// <summary>One form sent, and its answer read to the last byte under a deadline and a cap.</summary>
/// <param name="httpClient">Asked for each request.</param>
/// <param name="disposal">Ends with the client, and every request with it.</param>
internal sealed class LoginExchange(Func<HttpClient> httpClient, CancellationToken disposal)
{
    // Two tokens of 2,048 bytes fill a small part of it.
    private const int MaxBytes = 64 * 1024;

    // Of its own: what buffers still hold when they are given back are tokens.
    private static readonly ArrayPool<byte> Buffers = ArrayPool<byte>.Create();

    /// <exception cref="LoginException">Whatever is not a good answer.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of.</exception>
    internal async Task<LoginReply> PostAsync(LoginForm form, LoginSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (disposal.IsCancellationRequested) throw Disposed(null);
        using var deadline = LinkedDeadline.Start(settings.Time, settings.Timeout, cancellationToken, disposal);
        // Not disposed: a handler that was given up may still hold it.
        var request = form.ToRequest();
        HttpResponseMessage? response = null;
        try
        {
            response = await HttpExchange.SendAsync(httpClient(), request, deadline.Token).ConfigureAwait(false);
            var reply = await ReadAsync(form, settings.Time, response, deadline.Token).ConfigureAwait(false);
            if (reply.IsSuccess) return reply;
            throw reply.BodyFailure is { } failure && (reply.IsGranted || deadline.HasEnded) ? Broken(failure, reply.NewRefreshToken) : LoginFailure.Refused(form, reply);
        }
        catch (Exception e) when (e is not LoginException)
        {
            // What a handler throws that is no failure of the transport becomes one of the login too.
            throw Broken(e, newRefreshToken: null);
        }

        Exception Broken(Exception failure, string? newRefreshToken)
        {
            var isOver = deadline.HasEnded;
            cancellationToken.ThrowIfCancellationRequested();
            if (disposal.IsCancellationRequested && newRefreshToken is null) return Disposed(failure);
            if (isOver) return LoginFailure.TimedOut(form, response, settings.Timeout, failure, newRefreshToken);
            return request.RequestUri is { } target && !HttpExchange.SameOrigin(target, form.Endpoint)
                ? LoginFailure.ForeignAnswer(form, target)
                : LoginFailure.Disconnected(form, response, failure, newRefreshToken);
        }
    }

    private static ObjectDisposedException Disposed(Exception? inner) =>
        new($"The {nameof(LoginWithAmazonClient)} was disposed of before the login came to its end.", inner);

    private static async Task<LoginReply> ReadAsync(LoginForm form, TimeProvider time, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var answer = new ApiAnswer(response, new PooledBody(Buffers));
        if (response.RequestMessage?.RequestUri is { } origin && !HttpExchange.SameOrigin(origin, form.Endpoint)) throw LoginFailure.ForeignAnswer(form, origin);
        try
        {
            if (!await answer.ReadBodyAsync(MaxBytes, cancellationToken).ConfigureAwait(false) && answer.IsSuccess) throw LoginFailure.TooLarge(form, response, MaxBytes);
        }
        catch (Exception e) when (HttpExchange.IsTransportFailure(e))
        {
            // The status is never hidden by a body that can't be read, and what came of one may hold a new refresh token.
            answer.BodyFailure = e;
        }

        return new LoginReply(answer, time);
    }
}
